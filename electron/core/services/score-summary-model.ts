import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { ScoreSummaryPaperModel } from '../pdf/score-summary-paper.ts';
import { listDispositionRemarks, modelSummaryDecisions } from './paper-decisions.ts';
import { modelFacts } from './paper-facts.ts';
import type { PaperInput } from './paper-input.ts';
import { modelSummaryChoices } from './summary-choices.ts';
import { modelSummaryScores } from './summary-scores.ts';

/** 评分汇总表 of one submission, 评审意见汇总表 where nothing has points; `members` in the order of the columns. */
export const modelScoreSummary = (
  input: PaperInput,
  members: readonly RosterMember[],
): ScoreSummaryPaperModel => {
  const { review, submission, computation } = input;
  const submitted = new Set(computation.sheets.map((sheet) => sheet.member));
  const scores = modelSummaryScores(input, members);
  const choices = modelSummaryChoices(input, members);
  const decisions = modelSummaryDecisions(input);
  return {
    title: scores ? '评分汇总表' : '评审意见汇总表',
    facts: modelFacts(review, submission),
    experts: members.map(({ id, name }) => (submitted.has(id) ? { name } : { name, state: '未提交' })),
    ...(scores ? { scores } : {}),
    ...(choices ? { choices } : {}),
    remarks: listDispositionRemarks(input),
    ...(decisions ? { decisions } : {}),
  };
};
