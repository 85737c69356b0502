import { isRecused, type Recusal } from '../../../shared/domain/convening/convening.ts';
import { maySettle } from '../../../shared/domain/convening/settling.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { insertRecusal, liftRecusal as markLifted } from '../store/rows/recusal-rows.ts';
import { readRound } from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import { lacksSheets } from './missing-sheets.ts';
import { requireMember } from './panel-service.ts';
import { requireReady } from './require-access.ts';
import { requireReason } from './require-reason.ts';
import { requireSeat, requireSubmission, type SeatedCall, type SeatInput } from './require-seat.ts';
import { requireUnfrozenPanel } from './require-unfrozen-panel.ts';

type RecusalInput = SeatInput & {
  readonly memberId: MemberId;
  readonly submissionId: SubmissionId;
  readonly reason: string;
};

interface RecusalCall extends SeatedCall {
  readonly about: RosterMember;
  readonly submission: Submission;
  readonly isOwn: boolean;
}

const requireCall = (context: CoreContext, input: RecusalInput): RecusalCall => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const about = requireMember(seated.workspace, input.memberId);
  const submission = requireSubmission(seated.workspace, input.submissionId);
  return { ...seated, about, submission, isOwn: about.id === seated.member.id };
};

/**
 * 回避: by oneself at any time, or ordered by those who may settle it. The sheet is kept and no longer counts. Throws
 * `not-allowed`, `not-found`, `already-done`, `reason-required`, `opinion-frozen`, `sheets-missing` where after the round's end no sheet
 * would be left to count, and what `requireReady` throws.
 */
export const recuse = (context: CoreContext, input: RecusalInput): { savedAt: string } => {
  const { workspace, member, about, submission, isOwn } = requireCall(context, input);
  if (!isOwn && !maySettle(workspace.review.roster, member, about.id))
    throw new PanelDeskError('not-allowed', { what: 'recuse' });
  requireUnfrozenPanel(workspace);
  if (isRecused(workspace.convening, about.id, submission.id)) throw new PanelDeskError('already-done');
  const recusal: Recusal = {
    member: about.id,
    submission: submission.id,
    cause: isOwn ? 'declared' : 'ordered',
    reason: requireReason(input.reason),
  };
  if (readRound(workspace.reads) && lacksSheets(workspace, submission.id, about.id))
    throw new PanelDeskError('sheets-missing', { count: 1 });
  const { at } = workspace.run({
    actor: member.id,
    event: 'recusal.recorded',
    data: { ...recusal },
    write: (db, now) => insertRecusal(db, recusal, { by: member.id, at: now }),
  });
  return { savedAt: at };
};

/**
 * A recusal by mistake, or one whose ground is gone; never the own one. Throws `round-closed`, `not-allowed`, `not-found` where there is
 * none, `reason-required`, and what `requireReady` throws.
 */
export const liftRecusal = (context: CoreContext, input: RecusalInput): { savedAt: string } => {
  const { workspace, member, about, submission } = requireCall(context, input);
  if (!maySettle(workspace.review.roster, member, about.id))
    throw new PanelDeskError('not-allowed', { what: 'liftRecusal' });
  if (readRound(workspace.reads)) throw new PanelDeskError('round-closed');
  const pair = { member: about.id, submission: submission.id };
  const before = workspace.convening.recusals.find(
    (each) => each.member === pair.member && each.submission === pair.submission,
  );
  if (!before) throw new PanelDeskError('not-found', { what: `${about.id}, ${submission.id}` });
  const reason = requireReason(input.reason);
  const { at } = workspace.run({
    actor: member.id,
    event: 'recusal.lifted',
    data: { ...pair, reason, before: { ...before } },
    write: (db, now) => markLifted(db, pair, reason, { by: member.id, at: now }),
  });
  return { savedAt: at };
};
