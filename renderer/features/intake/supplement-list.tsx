import { useTranslation } from 'react-i18next';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { Figure } from '../../ui/figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import styles from './verification-pane.module.css';

/** What was checked of each supplement: whose it is, that it is whole, and by which code people can compare it. */
export const SupplementList = ({ supplements }: Pick<IntakeReport, 'supplements'>) => {
  const { t } = useTranslation();
  const { bytes, count, moment } = useMoments();
  if (supplements.length === 0) return null;
  return (
    <section className={styles.section} data-supplements={supplements.length}>
      <h2 className={styles.heading}>{t('intake:supplement.heading')}</h2>
      {supplements.map((each) => (
        <div key={each.number} className={styles.finding}>
          <strong>{each.title}</strong>
          <p className={each.signer === null ? styles.open : styles.good}>
            <Icon name={each.signer === null ? 'warning' : 'check'} />
            <span>
              {each.signer === null ? t('intake:supplement.unsigned') : t('intake:supplement.sameKey')}
            </span>
          </p>
          <p className={styles.good}>
            <Icon name="check" />
            <span>{t('intake:whole.text', { count: each.files, written: count(each.files) })}</span>
          </p>
          <dl className={styles.facts}>
            <dt>{t('intake:whole.size')}</dt>
            <dd>
              <Figure>{bytes(each.bytes)}</Figure>
            </dd>
            <dt>{t('intake:whole.importedAt')}</dt>
            <dd>
              <Figure>{moment(each.receivedAt)}</Figure>
            </dd>
            <dt>{t('intake:whole.code')}</dt>
            <dd>
              <code className={styles.code} title={each.sha256}>
                {each.shortCode}
              </code>
            </dd>
          </dl>
        </div>
      ))}
    </section>
  );
};
