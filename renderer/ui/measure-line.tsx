import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureView } from '../../shared/contract/indicator-view.ts';
import { Icon } from './icon.tsx';
import styles from './measure-line.module.css';
import { PolicyQuote } from './policy-quote.tsx';
import { useLocalText } from './text.ts';

type Standing = 'met' | 'missed' | 'unclaimed' | 'incomparable';

const standingOf = ({ meets, claim, accepted }: MeasureView): Standing => {
  if (meets !== null) return meets ? 'met' : 'missed';
  return claim === undefined && accepted === undefined ? 'unclaimed' : 'incomparable';
};

/** Which value was held against the bound is said where it is not the one that was stated. */
const wordOf = (standing: Standing, { accepted }: MeasureView) => {
  if (accepted === undefined || standing === 'unclaimed' || standing === 'incomparable') return standing;
  return standing === 'met' ? 'acceptedMet' : 'acceptedMissed';
};

const ICONS = { met: 'check', missed: 'warning', unclaimed: 'minus', incomparable: 'info' } as const;

/**
 * One number that a condition asks for: what was stated, verified and accepted, the policy's words, and how the two stand. It informs and never
 * marks. `children` follow below: fields for verified values, for instance. A list item.
 */
export const MeasureLine = ({
  measure,
  children,
}: {
  readonly measure: MeasureView;
  readonly children?: ReactNode;
}) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const standing = standingOf(measure);
  const { otherReading, relaxation } = measure;
  return (
    <li
      className={styles.line}
      data-measure={measure.id}
      data-standing={standing}
      data-hardness={measure.hardness}
    >
      <p className={styles.head}>
        <span className={styles.title}>{local(measure.title)}</span>
        <span className={styles.standing}>
          <Icon name={ICONS[standing]} size={13} /> {t(`choices:measure.${wordOf(standing, measure)}`)}
          {measure.hardness === 'soft' ? (
            <span className={styles.soft}>{t('choices:measure.soft')}</span>
          ) : null}
        </span>
      </p>
      <p className={styles.figures}>
        {measure.claim === undefined ? null : (
          <span className={styles.claim}>{t('choices:measure.claim', { claim: measure.claim })}</span>
        )}
        {measure.verified === undefined ? null : (
          <span className={styles.claim}>{t('choices:measure.verified', { value: measure.verified })}</span>
        )}
        {measure.accepted === undefined ? null : (
          <strong className={styles.claim}>
            {t('choices:measure.accepted', { value: measure.accepted })}
          </strong>
        )}
        <span>
          {t('choices:measure.required')}{' '}
          <span className={styles.words} lang="zh-CN">
            {measure.words}
          </span>
        </span>
      </p>
      {otherReading ? (
        <div className={styles.other}>
          <p>{t(otherReading.meets ? 'choices:measure.otherMet' : 'choices:measure.otherMissed')}</p>
          <PolicyQuote
            quote={otherReading.source.quote}
            article={[otherReading.source.document, otherReading.source.article].filter(Boolean).join(' ')}
          />
        </div>
      ) : null}
      {relaxation && measure.meets !== true ? (
        <div className={styles.relaxation}>
          <p>{t('choices:measure.relaxation', { text: local(relaxation.text) })}</p>
          <PolicyQuote quote={relaxation.source.quote} article={relaxation.source.article} />
        </div>
      ) : null}
      {children}
    </li>
  );
};
