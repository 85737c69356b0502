import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { SubmissionTabs } from '../../ui/submission-tabs.tsx';
import { hasBonus, type MatrixSubmission } from './cell-values.ts';
import styles from './deliberation.module.css';
import { countFlags } from './flag-words.ts';

interface MatrixTabsProps {
  readonly submissions: readonly MatrixSubmission[];
  readonly chosen: SubmissionId | null;
  readonly onChoose: (id: SubmissionId) => void;
}

/** Submissions with what they stand at; equal totals share a rank, which is said and never broken. */
export const MatrixTabs = ({ submissions, chosen, onChoose }: MatrixTabsProps) => {
  const { t } = useTranslation();
  return (
    <SubmissionTabs
      label={t('deliberation:tabs')}
      chosen={chosen}
      onChoose={onChoose}
      tabs={submissions.map((submission) => {
        const { scores } = submission;
        const flags = countFlags(submission.groups);
        return {
          id: submission.id,
          label: (
            <>
              {scores ? (
                <span className={styles.rank}>
                  <span className="pd-sr-only">{t('deliberation:rank', { rank: scores.rank })}</span>
                  <span aria-hidden="true">{scores.rank}</span>
                </span>
              ) : null}
              {submission.baseName}
            </>
          ),
          figure: scores ? <span className={styles.total}>{scores.total}</span> : undefined,
          note: (
            <>
              {scores && hasBonus(submission) ? (
                <span>{t('deliberation:parts', { base: scores.base, bonus: scores.bonus })}</span>
              ) : null}
              {scores?.tied ? <span className={styles.tied}>{t('deliberation:tied')}</span> : null}
              {flags > 0 ? (
                <span className={styles.flags}>{t('deliberation:flag.count', { flags })}</span>
              ) : null}
              {submission.subjects > 0 ? (
                <span className={styles.decided}>
                  {t('deliberation:decisions.progress', {
                    done: submission.decided,
                    total: submission.subjects,
                  })}
                </span>
              ) : null}
            </>
          ),
        };
      })}
    />
  );
};
