import { inkSchema } from '../../../shared/contract/ink.ts';
import { UNDERTAKING } from '../../../shared/domain/convening/undertaking.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { buildUndertakingPaper } from '../pdf/undertaking-paper.ts';
import { undertakingDigest } from '../services/undertaking-service.ts';
import { findUndertaking } from '../store/rows/standing-rows.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { recordSigners } from './paper-hands.ts';
import { printRecord } from './print-record.ts';
import { modelUndertaking } from './undertaking-model.ts';

/** 保密与廉洁承诺书 of one person, with the ink of that moment. Throws `not-found` where it was not signed. */
export const undertakingPaper = (call: PaperCall, member: RosterMember): BuiltPaper => {
  const { workspace, contentCode, fonts } = call;
  const signed = findUndertaking(workspace.reads, member.id);
  if (!signed) throw new PanelDeskError('not-found', { what: member.id });
  const { textSha256, ink, signedAt } = signed;
  const model = modelUndertaking({
    review: workspace.review,
    member,
    digest: textSha256,
    ...(textSha256 === undertakingDigest() ? { words: UNDERTAKING } : {}),
    ink: inkSchema.parse(JSON.parse(ink)),
    signedAt,
  });
  const paper = buildUndertakingPaper({
    ...model,
    ...recordSigners(call),
    signLabel: '签字：',
    ...(contentCode === undefined ? {} : { contentCode }),
  });
  return { title: `保密与廉洁承诺书（${member.name}）`, paper: printRecord(paper, fonts) };
};
