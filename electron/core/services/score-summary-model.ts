import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { ScoreSummaryPaperModel } from '../pdf/score-summary-paper.ts';
import { listDispositionRemarks, modelSummaryDecisions } from './paper-decisions.ts';
import { modelFacts } from './paper-facts.ts';
import type { PaperInput } from './paper-input.ts';
import { describeAbsence, stateOfColumn, type Attendance } from './summary-attendance.ts';
import { modelSummaryChoices } from './summary-choices.ts';
import { modelSummaryScores } from './summary-scores.ts';

/**
 * 评分汇总表 of one submission, 评审意见汇总表 where nothing has points; `members` in the order of the columns. Whoever has no column
 * is named below.
 */
export const modelScoreSummary = (
  input: PaperInput,
  members: readonly RosterMember[],
  attendance: Attendance,
): ScoreSummaryPaperModel => {
  const { review, submission, computation } = input;
  const submitted = new Set(computation.sheets.map((sheet) => sheet.member));
  const scores = modelSummaryScores(input, members);
  const choices = modelSummaryChoices(input, members);
  const decisions = modelSummaryDecisions(input);
  const absence = describeAbsence(attendance, review, submission, submitted);
  return {
    title: scores ? '评分汇总表' : '评审意见汇总表',
    facts: modelFacts(review, submission),
    experts: members.map((member) => ({
      name: member.name,
      ...(submitted.has(member.id) ? {} : { state: stateOfColumn(attendance, submission, member) }),
    })),
    ...(scores ? { scores } : {}),
    ...(choices ? { choices } : {}),
    remarks: [...(absence === '' ? [] : [absence]), ...listDispositionRemarks(input)],
    ...(decisions ? { decisions } : {}),
  };
};
