import type { Matrix } from '../../../shared/contract/deliberation.ts';
import { aggregateSubmission } from '../../../shared/domain/aggregation/aggregation.ts';
import { listExplained } from '../store/rows/minutes-rows.ts';
import { listAllRevisions } from '../store/rows/revision-rows.ts';
import type { CoreContext } from './core-context.ts';
import { viewGroups } from './matrix-view.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';
import { listCountedSheets } from './revealed-sheets.ts';

/**
 * 合议: everybody's sheets of one submission side by side. Throws what `requireAccess` throws (`recused` among it), and
 * `round-open` until the chair closed the round.
 */
export const readMatrix = (context: CoreContext, input: SubmissionInput): Matrix => {
  const { workspace, submission } = requireAccess(context, input);
  const { scheme, roster } = workspace.review;
  const sheets = listCountedSheets(workspace, submission.id);
  return {
    submissionId: submission.id,
    groups: viewGroups(scheme, {
      submission,
      sheets,
      aggregate: aggregateSubmission(scheme, submission, sheets, roster),
      revisions: listAllRevisions(workspace.reads).filter((each) => each.submission === submission.id),
      explained: listExplained(workspace.reads).get(submission.id) ?? new Set(),
    }),
  };
};
