import { listDecisionFaults } from '../../../shared/domain/deliberation/decision-rules.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { decisionTable } from './decisions-view.ts';

/** Throws `decision-missing` with the first subject that the panel has not decided, or can no longer have decided so. */
export const requireDecided = (workspace: Workspace): void => {
  for (const submission of workspace.review.submissions) {
    const faults = listDecisionFaults(decisionTable(workspace, submission));
    const [first] = faults;
    if (first) {
      throw new PanelDeskError('decision-missing', {
        submission: submission.baseName,
        subject: first.subject.title.zh,
        count: faults.length,
      });
    }
  }
};
