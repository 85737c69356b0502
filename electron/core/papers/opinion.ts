import type { Submission } from '../../../shared/domain/review/review.ts';
import { buildOpinionPaper } from '../pdf/opinion-paper.ts';
import { modelOpinionPaper } from '../services/opinion-model.ts';
import { readOrDraft } from '../services/opinion-store.ts';
import { computeSubmission } from '../services/review-computation.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { recordSigners } from './paper-hands.ts';

/** 专家组意见 as the bound report repeats it, with its hands; the one that is signed is made at the freeze. */
export const opinionPaper = (call: PaperCall, submission: Submission): BuiltPaper => {
  const { workspace, at, contentCode } = call;
  const computation = computeSubmission(workspace, submission);
  const opinion = readOrDraft(workspace, submission, computation);
  const { chair: _chair, ...model } = modelOpinionPaper({
    workspace,
    submission,
    opinion,
    computation,
    date: at,
  });
  return {
    title: model.title.replace('\n', ''),
    paper: buildOpinionPaper({
      ...model,
      ...recordSigners(call),
      ...(contentCode === undefined ? {} : { contentCode }),
    }),
  };
};
