import { useTranslation } from 'react-i18next';
import type { EntryView, IndicatorView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import styles from './entry-pane.module.css';

/** The entry as it was submitted: nothing to type into. */
export const ReadOnlyEntry = ({
  indicator,
  entry,
}: {
  readonly indicator: IndicatorView;
  readonly entry: EntryView | undefined;
}) => {
  const { t } = useTranslation();
  const points = entry?.points ?? null;
  return (
    <div className={styles.block}>
      <p className={styles.locked}>
        <strong className={styles.lockedPoints}>{points === null ? '–' : writePoints(points)}</strong>
        {t('scoring:points.of', { max: writePoints(indicator.maxPoints) })}
      </p>
      <h3 className={styles.label}>{t('scoring:comment.label')}</h3>
      <p className={styles.lockedComment}>
        {entry?.comment ? entry.comment : <span className={styles.quiet}>{t('scoring:comment.none')}</span>}
      </p>
    </div>
  );
};
