import { listDecisionFaults } from '../../../shared/domain/deliberation/decision-rules.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readDecisionTables } from './decision-tables.ts';

/**
 * Throws `decision-missing` with the first subject that the panel has not decided, or can no longer have decided so; `round-open`.
 */
export const requireDecided = (workspace: Workspace): void => {
  for (const table of readDecisionTables(workspace)) {
    const faults = listDecisionFaults(table);
    const [first] = faults;
    if (first) {
      throw new PanelDeskError('decision-missing', {
        submission: table.submission.baseName,
        subject: first.subject.title.zh,
        count: faults.length,
      });
    }
  }
};
