import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import { commentLabelOf } from '../../ui/judgement/comment-label.ts';
import styles from './entry-pane.module.css';
import { StandingValue } from './standing-value.tsx';

/** The entry as it was submitted: nothing to type into. */
export const ReadOnlyEntry = ({
  indicator,
  entry,
}: {
  readonly indicator: IndicatorView;
  readonly entry: EntryView | undefined;
}) => {
  const { t } = useTranslation();
  return (
    <div className={styles.block}>
      <StandingValue indicator={indicator} entry={entry} />
      <h3 className={styles.label}>{t(`scoring:comment.label.${commentLabelOf(indicator.mode)}`)}</h3>
      <p className={styles.lockedComment}>
        {entry?.comment ? entry.comment : <span className={styles.quiet}>{t('scoring:comment.none')}</span>}
      </p>
    </div>
  );
};
