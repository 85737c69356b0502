import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { revisionsOf } from '../../../shared/domain/scoring/revision.ts';
import { buildScoreSheetPaper } from '../pdf/score-sheet-paper.ts';
import { listCountedSheets } from '../services/revealed-sheets.ts';
import { modelScoreSheet } from '../services/score-sheet-model.ts';
import { listAllRevisions } from '../store/rows/revision-rows.ts';
import { signerOf, type BuiltPaper, type PaperCall } from './paper-call.ts';
import { listPolicyNotes } from './print-record.ts';

/** 个人打分表 of one member for one submission, as it counts; 个人评审表 where nothing has points. */
export const scoreSheetPaper = (
  call: PaperCall,
  submission: Submission,
  member: RosterMember,
): BuiltPaper => {
  const { workspace, contentCode } = call;
  const sheet = listCountedSheets(workspace, submission.id).find((each) => each.member === member.id);
  if (!sheet) throw new PanelDeskError('not-found', { what: member.id });
  const { review, reads } = workspace;
  const model = modelScoreSheet({
    review,
    submission,
    member,
    sheet,
    revisions: revisionsOf([sheet], listAllRevisions(reads)),
  });
  const [hand] = call.hands;
  return {
    title: `${submission.baseName}${model.title}（${member.name}）`,
    paper: buildScoreSheetPaper({
      ...model,
      notes: listPolicyNotes(review.scheme),
      ...(hand ? { signer: signerOf(workspace, hand) } : {}),
      ...(contentCode === undefined ? {} : { contentCode }),
    }),
  };
};
