import { countDecisions, type DecisionTable } from '../../../shared/domain/deliberation/decision-rules.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { listAllDecisions } from '../store/rows/decision-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listCountedJudgements } from './revealed-review.ts';

/** Every submission's decisions with the sheets that they are held against, by a few questions to the database for all. */
export const listDecisionTables = (
  { review, reads }: Workspace,
  sheets: ReadonlyMap<SubmissionId, readonly ScoreSheet[]>,
): readonly DecisionTable[] => {
  const decisions = Map.groupBy(listAllDecisions(reads), (decision) => decision.submission);
  return review.submissions.map((submission) => ({
    scheme: review.scheme,
    submission,
    sheets: sheets.get(submission.id) ?? [],
    decisions: decisions.get(submission.id) ?? [],
  }));
};

/** The same with the sheets that count now. Throws `round-open`. */
export const readDecisionTables = (workspace: Workspace): readonly DecisionTable[] =>
  listDecisionTables(workspace, listCountedJudgements(workspace));

/** How many subjects of the whole review are lawfully decided, of how many. Throws `round-open`. */
export const countReviewDecisions = (workspace: Workspace): ReturnType<typeof countDecisions> => {
  const counts = readDecisionTables(workspace).map(countDecisions);
  return {
    decided: counts.reduce((sum, { decided }) => sum + decided, 0),
    subjects: counts.reduce((sum, { subjects }) => sum + subjects, 0),
  };
};
