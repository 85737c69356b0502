import type { Matrix } from '../../../shared/contract/deliberation.ts';
import { aggregateSubmission } from '../../../shared/domain/aggregation/aggregation.ts';
import type { CoreContext } from './core-context.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';
import { listCountedSheets } from './revealed-sheets.ts';
import { viewSubmissionMatrix } from './submission-matrix.ts';

/**
 * 合议: everybody's sheets of one submission side by side. Throws what `requireAccess` throws (`recused` among it), and
 * `round-open` until the chair closed the round.
 */
export const readMatrix = (context: CoreContext, input: SubmissionInput): Matrix => {
  const { workspace, submission } = requireAccess(context, input);
  const { scheme, roster } = workspace.review;
  const sheets = listCountedSheets(workspace, submission.id);
  const aggregate = aggregateSubmission(scheme, submission, sheets, roster);
  return {
    submissionId: submission.id,
    groups: viewSubmissionMatrix(workspace, submission, sheets, aggregate),
  };
};
