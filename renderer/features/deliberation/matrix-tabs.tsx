import { useTranslation } from 'react-i18next';
import type { OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { SubmissionTabs } from '../../ui/submission-tabs.tsx';
import { RankMark } from './submissions/rank-mark.tsx';
import { SubmissionNote } from './submissions/submission-note.tsx';
import styles from './deliberation.module.css';

interface MatrixTabsProps {
  readonly submissions: readonly OverviewSubmission[];
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
      tabs={submissions.map((submission) => ({
        id: submission.id,
        label: (
          <>
            <RankMark scores={submission.scores} />
            {submission.baseName}
          </>
        ),
        figure: submission.scores ? (
          <span className={styles.total}>{submission.scores.total}</span>
        ) : undefined,
        note: <SubmissionNote submission={submission} />,
      }))}
    />
  );
};
