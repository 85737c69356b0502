import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { SubmissionAggregate } from '../../../shared/domain/aggregation/aggregation.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { nameCauses } from '../../../shared/domain/scoring/reconsideration.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { listExplained } from '../store/rows/minutes-rows.ts';
import { listReconsiderations } from '../store/rows/reconsideration-rows.ts';
import { listAllRevisions } from '../store/rows/revision-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { viewGroups } from './matrix-view.ts';

/** Everybody's entries of one submission, with what was changed, looked at again and explained. */
export const viewSubmissionMatrix = (
  { review, reads }: Workspace,
  submission: Submission,
  sheets: readonly ScoreSheet[],
  aggregate: SubmissionAggregate,
): Matrix['groups'] => {
  const reconsiderations = listReconsiderations(reads, { submission: submission.id });
  const revisions = listAllRevisions(reads).filter((each) => each.submission === submission.id);
  return viewGroups(review.scheme, {
    submission,
    sheets,
    aggregate,
    revisions: nameCauses(revisions, reconsiderations),
    reconsiderations,
    explained: listExplained(reads).get(submission.id) ?? new Set(),
  });
};
