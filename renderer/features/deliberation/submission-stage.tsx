import type { Overview } from '../../../shared/contract/deliberation.ts';
import type { DecisionsAt } from '../../host/decisions.ts';
import { useNavigation } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { DecisionsDesk } from './decisions/decisions-desk.tsx';
import type { DecisionDesk } from './decisions/use-decision-desk.ts';
import styles from './deliberation.module.css';
import { MatrixDesk } from './matrix-desk.tsx';
import { MatrixTabs } from './matrix-tabs.tsx';
import { SubmissionList } from './submissions/submission-list.tsx';
import type { StageSubmission } from './use-stage-submission.ts';

/** Up to this many are tabs; more are a list. */
const MANY_TABS = 6;

interface SubmissionStageProps {
  readonly at: DecisionsAt;
  readonly pane: 'matrix' | 'decisions';
  readonly overview: Overview;
  readonly stage: StageSubmission;
  readonly desk: DecisionDesk;
}

/** The submissions, and the matrix or the panel's decisions of the chosen one. */
export const SubmissionStage = ({ at, pane, overview, stage, desk }: SubmissionStageProps) => {
  const chooseSubmission = useNavigation((state) => state.chooseSubmission);
  const { chosen, shown, ordering } = stage;
  const isList = ordering.all.length > MANY_TABS;
  const show = () => {
    if (pane === 'decisions') {
      // What is decided never waits for the entries behind it.
      const groups = shown?.id === chosen.id ? shown.groups : [];
      return (
        <DecisionsDesk
          key={chosen.id}
          at={at}
          members={overview.members}
          submission={{ ...chosen, groups }}
          desk={desk}
        />
      );
    }
    if (shown && !(stage.failure && shown.id !== chosen.id))
      return <MatrixDesk at={{ ...at, submissionId: shown.id }} overview={overview} submission={shown} />;
    return (
      <div className={styles.notice}>
        {stage.failure ? (
          <FailureNotice failure={stage.failure} onRetry={stage.reload} />
        ) : (
          <SkeletonRows rows={10} />
        )}
      </div>
    );
  };
  return (
    <div className={styles.stage}>
      {isList ? null : (
        <div className={styles.tabs}>
          <MatrixTabs submissions={ordering.all} chosen={chosen.id} onChoose={chooseSubmission} />
        </div>
      )}
      <div className={styles.body}>
        {isList ? (
          <SubmissionList ordering={ordering} chosen={chosen.id} onChoose={chooseSubmission} />
        ) : null}
        {show()}
      </div>
    </div>
  );
};
