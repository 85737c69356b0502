import type { Submission } from '../../../shared/domain/review/review.ts';
import { measureWith } from '../pdf/measure-blocks.ts';
import { buildOpinionBoxPaper } from '../pdf/opinion-box-paper.ts';
import { modelOpinionContent } from '../services/opinion-content.ts';
import { readOrDraft } from '../services/opinion-store.ts';
import { writeDate } from '../services/paper-date.ts';
import { modelFacts } from '../services/paper-facts.ts';
import { paperInput } from '../services/paper-input.ts';
import { computeSubmission } from '../services/review-computation.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { recordSigners } from './paper-hands.ts';
import { listPolicyNotes } from './print-record.ts';

const TITLE = '申报书专家组意见栏';

/** What the form's own pages say already stays there: only which form it is. */
const SHOWN = 3;

/** 申报书专家组意见栏: the opinion as the application form has room for it, with the same words, figures and signers. */
export const opinionBoxPaper = (call: PaperCall, submission: Submission): BuiltPaper => {
  const { workspace, at, fonts, contentCode } = call;
  const { review } = workspace;
  const computation = computeSubmission(workspace, submission);
  const opinion = readOrDraft(workspace, submission, computation);
  const { opening, sections, conclusions } = modelOpinionContent(
    paperInput(review, submission, computation),
    opinion,
    [],
  );
  const paper = buildOpinionBoxPaper(
    {
      facts: modelFacts(review, submission).slice(0, SHOWN),
      opening,
      sections,
      ...(conclusions ? { conclusions } : {}),
      ...recordSigners(call),
      date: writeDate(at),
      notes: listPolicyNotes(review.scheme),
      ...(contentCode === undefined ? {} : { contentCode }),
    },
    measureWith(fonts),
  );
  return { title: `${submission.baseName}${TITLE}`, paper };
};
