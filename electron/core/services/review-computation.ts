import {
  aggregateSubmission,
  type SubmissionAggregate,
} from '../../../shared/domain/aggregation/aggregation.ts';
import { aggregateReview } from '../../../shared/domain/aggregation/aggregation-review.ts';
import type { SavedDecision } from '../../../shared/domain/deliberation/decision.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { tabulateFigures } from '../../../shared/domain/opinion/figures.ts';
import type { FigureTable } from '../../../shared/domain/opinion/opinion.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { listAllDecisions, listDecisions } from '../store/rows/decision-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SheetsBySubmission } from './revealed-review.ts';
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

export interface ComputedSubmission extends SubmissionComputation {
  readonly submission: Submission;
}

/**
 * The same of every submission in the package's order, from sheets that were read at once (`listCountedJudgements`,
 * `listCountedWords`): the figures are the same, and no sheet has evidence. Throws `sheets-missing`.
 */
export const computeReview = (
  workspace: Workspace,
  counted: SheetsBySubmission,
): readonly ComputedSubmission[] => {
  const { scheme, submissions, roster } = workspace.review;
  const aggregates = aggregateReview(scheme, submissions, [...counted.values()].flat(), roster);
  const saved = Map.groupBy(listAllDecisions(workspace.reads), (decision) => decision.submission);
  return submissions.map((submission) => {
    const { id } = submission;
    const aggregate = aggregates.get(id);
    if (!aggregate) throw new PanelDeskError('sheets-missing', { count: 0 });
    const [sheets, decisions] = [counted.get(id) ?? [], saved.get(id) ?? []];
    const figures = tabulateFigures(scheme, submission, aggregate, decisions);
    return { submission, sheets, aggregate, decisions, figures };
  });
};
