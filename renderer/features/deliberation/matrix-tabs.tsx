import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { SubmissionTabs } from '../../ui/submission-tabs.tsx';
import type { MatrixSubmission } from './cell-values.ts';
import styles from './deliberation.module.css';
import { countFlags } from './flag-words.ts';

interface MatrixTabsProps {
  readonly submissions: readonly MatrixSubmission[];
  readonly chosen: SubmissionId | null;
  readonly onChoose: (id: SubmissionId) => void;
}

/** Submissions with rank and figures; equal totals share a rank, which is said and never broken. */
export const MatrixTabs = ({ submissions, chosen, onChoose }: MatrixTabsProps) => {
  const { t } = useTranslation();
  return (
    <SubmissionTabs
      label={t('deliberation:tabs')}
      chosen={chosen}
      onChoose={onChoose}
      tabs={submissions.map((submission) => {
        const flags = countFlags(submission.groups);
        return {
          id: submission.id,
          label: (
            <>
              <span className={styles.rank}>
                <span className="pd-sr-only">{t('deliberation:rank', { rank: submission.rank })}</span>
                <span aria-hidden="true">{submission.rank}</span>
              </span>
              {submission.baseName}
            </>
          ),
          figure: <span className={styles.total}>{submission.total}</span>,
          note: (
            <>
              {t('deliberation:parts', { base: submission.base, bonus: submission.bonus })}
              {submission.tied ? <span className={styles.tied}>{t('deliberation:tied')}</span> : null}
              {flags > 0 ? (
                <span className={styles.flags}>{t('deliberation:flag.count', { flags })}</span>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
};
