import { aggregateSubmission, type SubmissionAggregate } from '../../../shared/domain/aggregation.ts';
import { tabulateFigures } from '../../../shared/domain/figures.ts';
import type { FigureTable } from '../../../shared/domain/opinion.ts';
import type { Submission } from '../../../shared/domain/review.ts';
import type { ScoreSheet } from '../../../shared/domain/sheet.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listCountedSheets } from './revealed-sheets.ts';

export interface SubmissionComputation {
  readonly sheets: readonly ScoreSheet[];
  readonly aggregate: SubmissionAggregate;
  readonly figures: FigureTable;
}

/** One submission's counted sheets and all that follows from them. Throws `round-open`, `sheets-missing`. */
export const computeSubmission = (workspace: Workspace, submission: Submission): SubmissionComputation => {
  const sheets = listCountedSheets(workspace, submission.id);
  const aggregate = aggregateSubmission(workspace.review.scheme, sheets);
  return { sheets, aggregate, figures: tabulateFigures(workspace.review.scheme, submission, aggregate) };
};
