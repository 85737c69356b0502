import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { commentLabelOf } from '../../ui/judgement/comment-label.ts';
import styles from './entry-pane.module.css';
import { storedOf } from '../../ui/judgement/entry-value.ts';
import { useAnswer } from '../../ui/judgement/use-answer.ts';

/** The entry as it was submitted: nothing to type into. */
export const ReadOnlyEntry = ({
  indicator,
  entry,
}: {
  readonly indicator: IndicatorView;
  readonly entry: EntryView | undefined;
}) => {
  const { t } = useTranslation();
  const answer = useAnswer()(indicator, storedOf(entry).value);
  return (
    <div className={styles.block}>
      <p className={styles.locked}>
        <strong className={styles.lockedPoints} data-figure={answer.isFigure}>
          {answer.main ?? '–'}
        </strong>
        {'maxPoints' in indicator ? t('scoring:points.of', { max: writePoints(indicator.maxPoints) }) : null}
      </p>
      {answer.note === undefined ? null : <p className={styles.lockedNote}>{answer.note}</p>}
      <h3 className={styles.label}>{t(`scoring:comment.label.${commentLabelOf(indicator.mode)}`)}</h3>
      <p className={styles.lockedComment}>
        {entry?.comment ? entry.comment : <span className={styles.quiet}>{t('scoring:comment.none')}</span>}
      </p>
    </div>
  );
};
