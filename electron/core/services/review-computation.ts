import {
  aggregateSubmission,
  type SubmissionAggregate,
} from '../../../shared/domain/aggregation/aggregation.ts';
import type { SavedDecision } from '../../../shared/domain/deliberation/decision.ts';
import { tabulateFigures } from '../../../shared/domain/opinion/figures.ts';
import type { FigureTable } from '../../../shared/domain/opinion/opinion.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { listDecisions } from '../store/rows/decision-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listCountedSheets } from './revealed-sheets.ts';

export interface SubmissionComputation {
  readonly sheets: readonly ScoreSheet[];
  readonly aggregate: SubmissionAggregate;
  readonly decisions: readonly SavedDecision[];
  readonly figures: FigureTable;
}

/** One submission's counted sheets and all that follows from them and from the panel's decisions. Throws `round-open`, `sheets-missing`. */
export const computeSubmission = (workspace: Workspace, submission: Submission): SubmissionComputation => {
  const { scheme, roster } = workspace.review;
  const sheets = listCountedSheets(workspace, submission.id);
  const aggregate = aggregateSubmission(scheme, submission, sheets, roster);
  const decisions = listDecisions(workspace.reads, submission.id);
  return { sheets, aggregate, decisions, figures: tabulateFigures(scheme, submission, aggregate, decisions) };
};
