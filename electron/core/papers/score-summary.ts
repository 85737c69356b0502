import type { Submission } from '../../../shared/domain/review/review.ts';
import { buildScoreSummaryPaper } from '../pdf/score-summary-paper.ts';
import { listPresentScorers } from '../services/panel-service.ts';
import { paperInput } from '../services/paper-input.ts';
import { computeSubmission } from '../services/review-computation.ts';
import { modelScoreSummary } from '../services/score-summary-model.ts';
import { writeDate } from '../services/paper-date.ts';
import { readSignIns } from '../store/rows/seat-rows.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { recordSigners } from './paper-hands.ts';
import { listPolicyNotes } from './print-record.ts';

/** 评分汇总表 of one submission: every expert's points or marks, means, tallies and the recipe. */
export const scoreSummaryPaper = (call: PaperCall, submission: Submission): BuiltPaper => {
  const { workspace, contentCode, at } = call;
  const input = paperInput(workspace.review, submission, computeSubmission(workspace, submission));
  const model = modelScoreSummary(input, listPresentScorers(workspace), {
    signedIn: readSignIns(workspace.reads),
    recusals: workspace.convening.recusals,
  });
  return {
    title: `${submission.baseName}${model.title}`,
    paper: buildScoreSummaryPaper({
      ...model,
      ...recordSigners(call),
      notes: listPolicyNotes(workspace.review.scheme),
      date: writeDate(at),
      ...(contentCode === undefined ? {} : { contentCode }),
    }),
  };
};
