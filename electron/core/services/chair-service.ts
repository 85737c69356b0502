import { isRecused } from '../../../shared/domain/convening/convening.ts';
import { mayAppointActingChair, mayAppointChair } from '../../../shared/domain/convening/appointing.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import { insertActingChair, insertChair, insertOverride } from '../store/rows/panel-rows.ts';
import { readSignIns } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { assessPresentPanel } from './panel-composition.ts';
import { listPresentScorers } from './panel-service.ts';
import { leaderOf, listPresentJudges, requireReady } from './require-access.ts';
import { requireReason } from './require-reason.ts';
import { requireSeat, requireSubmission, type SeatedCall, type SeatInput } from './require-seat.ts';
import { requireUnfrozenPanel } from './require-unfrozen-panel.ts';

/** Everybody who sits here and has come, the secretary too. */
const listPresent = ({ reads, review }: Workspace) => {
  const signedIn = readSignIns(reads);
  return review.roster.filter(({ id }) => signedIn.has(id));
};

const requireReadySeat = (context: CoreContext, input: SeatInput): SeatedCall => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  requireUnfrozenPanel(seated.workspace);
  return seated;
};

/**
 * 指定组长: somebody who scores and has come. Throws `not-allowed`, `opinion-frozen`, `not-found` for somebody who may not chair,
 * `already-done` for the one who does, `reason-required`, and what `requireReady` throws.
 */
export const appointChair = (
  context: CoreContext,
  input: SeatInput & { readonly memberId: MemberId; readonly reason: string },
): { savedAt: string } => {
  const { workspace, member } = requireReadySeat(context, input);
  if (!mayAppointChair(listPresent(workspace), member))
    throw new PanelDeskError('not-allowed', { what: 'appointChair' });
  const candidate = listPresentScorers(workspace).find(({ id }) => id === input.memberId);
  if (!candidate) throw new PanelDeskError('not-found', { what: input.memberId });
  if (candidate.role === 'chair') throw new PanelDeskError('already-done');
  const before = workspace.review.roster.find(({ role }) => role === 'chair')?.id ?? null;
  const appointment = {
    member: candidate.id,
    how: 'appointed' as const,
    reason: requireReason(input.reason),
  };
  const { at } = workspace.run({
    actor: member.id,
    event: 'chair.appointed',
    data: { ...appointment, before },
    write: (db, now) => insertChair(db, appointment, { by: member.id, at: now }),
  });
  return { savedAt: at };
};

/**
 * Names who leads the work on a submission from which the chair is recused: somebody who judges it and has come. Throws
 * `not-allowed`, `opinion-frozen`, `input-invalid` where the chair is not recused, `not-found` for somebody who may not lead,
 * `reason-required`, and what `requireReady` throws.
 */
export const appointActingChair = (
  context: CoreContext,
  input: SeatInput & {
    readonly memberId: MemberId;
    readonly submissionId: SubmissionId;
    readonly reason: string;
  },
): { savedAt: string } => {
  const { workspace, member } = requireReadySeat(context, input);
  const submission = requireSubmission(workspace, input.submissionId);
  const judges = listPresentJudges(workspace, submission.id);
  if (!mayAppointActingChair(listPresent(workspace), judges, member))
    throw new PanelDeskError('not-allowed', { what: 'appointActingChair' });
  const chair = workspace.review.roster.find(({ role }) => role === 'chair');
  if (!chair || !isRecused(workspace.convening, chair.id, submission.id))
    throw new PanelDeskError('input-invalid', { field: 'submissionId' });
  if (!judges.some(({ id }) => id === input.memberId))
    throw new PanelDeskError('not-found', { what: input.memberId });
  const acting = {
    submission: submission.id,
    member: input.memberId,
    reason: requireReason(input.reason),
  };
  const { at } = workspace.run({
    actor: member.id,
    event: 'chair.acting',
    data: { ...acting, before: leaderOf(workspace, submission.id)?.id ?? null },
    write: (db, now) => insertActingChair(db, acting, { by: member.id, at: now }),
  });
  return { savedAt: at };
};

/**
 * Goes on although a rule of the composition is not met, with the reason. Throws `not-allowed` unless by chair or secretary,
 * `opinion-frozen`, `not-found` for a rule that is not held against that panel, `already-done` where it is met or overridden, `reason-required`.
 */
export const overrideRule = (
  context: CoreContext,
  input: SeatInput & {
    readonly rule: string;
    readonly submissionId?: SubmissionId | undefined;
    readonly reason: string;
  },
): { savedAt: string } => {
  const { workspace, member } = requireReadySeat(context, input);
  if (member.role === 'member') throw new PanelDeskError('not-allowed', { what: 'overrideRule' });
  const rule = assessPresentPanel(workspace).find(
    (each) => each.id === input.rule && each.submission === input.submissionId,
  );
  if (!rule) throw new PanelDeskError('not-found', { what: input.rule });
  if (rule.state !== 'not-met') throw new PanelDeskError('already-done');
  const override = {
    rule: rule.id,
    ...(input.submissionId === undefined ? {} : { submission: input.submissionId }),
    reason: requireReason(input.reason),
  };
  const { at } = workspace.run({
    actor: member.id,
    event: 'rule.overridden',
    data: override,
    write: (db, now) => insertOverride(db, override, { by: member.id, at: now }),
  });
  return { savedAt: at };
};
