import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { buildRecusalPaper } from '../pdf/recusal-paper.ts';
import { readConveningRecord } from '../store/rows/record-rows.ts';
import { listDeclarations } from '../store/rows/standing-rows.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { nameWithRole, recordSigners } from './paper-hands.ts';
import { printRecord } from './print-record.ts';
import { modelRecusal } from './recusal-model.ts';

/** 回避声明 of one member about every submission. Throws `not-found` where nothing was declared. */
export const recusalPaper = (call: PaperCall, member: RosterMember): BuiltPaper => {
  const { workspace, contentCode, fonts } = call;
  const { reads, review } = workspace;
  const declaration = listDeclarations(reads).get(member.id);
  if (!declaration) throw new PanelDeskError('not-found', { what: member.id });
  const { recusals, dismissals } = readConveningRecord(reads);
  const model = modelRecusal({
    review,
    member,
    declaration,
    recusals: recusals.filter((each) => each.member === member.id),
    dismissals: dismissals.filter((each) => each.member === member.id),
    nameOf: nameWithRole(workspace),
  });
  const paper = buildRecusalPaper({
    ...model,
    ...recordSigners(call),
    signLabel: '声明人签字：',
    ...(contentCode === undefined ? {} : { contentCode }),
  });
  return { title: `回避声明（${member.name}）`, paper: printRecord(paper, fonts) };
};
