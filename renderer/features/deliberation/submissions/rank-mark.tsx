import { useTranslation } from 'react-i18next';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import styles from '../deliberation.module.css';

/** The rank as a figure, said as a rank; nothing where nothing has points. */
export const RankMark = ({ scores }: Pick<OverviewSubmission, 'scores'>) => {
  const { t } = useTranslation();
  return scores ? (
    <span className={styles.rank}>
      <span className="pd-sr-only">{t('deliberation:rank', { rank: scores.rank })}</span>
      <span aria-hidden="true">{scores.rank}</span>
    </span>
  ) : null;
};
