import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { listConflicts } from '../laptops/conflicts.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listPresentJudges } from './require-access.ts';

/**
 * Throws `sheet-versions-differ` with name and submission while a sheet that would count was handed in from two laptops in
 * two versions: only its member can say which one is meant.
 */
export const requireSettledVersions = (workspace: Workspace): void => {
  for (const { member, submission, submitted } of listConflicts(workspace)) {
    const judge = listPresentJudges(workspace, submission).find(({ id }) => id === member);
    if (!judge || !submitted) continue;
    const found = workspace.review.submissions.find(({ id }) => id === submission);
    throw new PanelDeskError('sheet-versions-differ', {
      name: judge.name,
      submission: found?.baseName ?? submission,
    });
  }
};
