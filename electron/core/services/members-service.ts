import { maySettle } from '../../../shared/domain/convening/settling.ts';
import {
  nextMemberId,
  requireKnownMember,
  type NewMember,
} from '../../../shared/domain/convening/new-member.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, ReviewId } from '../../../shared/domain/ids.ts';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import { isScoring, type RosterMember } from '../../../shared/domain/review/review.ts';
import { hasAnySeat, insertAddedMember, insertReplacement } from '../store/rows/panel-rows.ts';
import { isAccepted } from '../store/rows/review-rows.ts';
import { readRound } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { requireMember } from './panel-service.ts';
import { requireReady } from './require-access.ts';
import { requireReason } from './require-reason.ts';
import { requireRole, requireSeat, type SeatInput } from './require-seat.ts';

/** With the id under which the newcomer sits here. Throws as `requireKnownMember` does. */
const admit = ({ given, review, convening }: Workspace, newcomer: NewMember): RosterMember => {
  requireKnownMember(review.scheme, newcomer);
  const taken = [...given.roster, ...convening.added.map(({ member }) => member)].map(({ id }) => id);
  return { ...newcomer, name: newcomer.name.trim(), id: nextMemberId(taken, convening.added.length) };
};

/** Who enters a member: a seat that leads or keeps the record, or the desk while nobody has a seat to do it from. */
const findActor = (
  context: CoreContext,
  workspace: Workspace,
  { reviewId, session }: { readonly reviewId: ReviewId; readonly session?: string | undefined },
): string => {
  if (session !== undefined)
    return requireRole(context, { reviewId, session }, 'chair', 'secretary').member.id;
  if (hasAnySeat(workspace.reads)) throw new PanelDeskError('seat-required');
  if (!isAccepted(workspace.reads)) throw new PanelDeskError('stage-not-reached', { stage: 'intake' });
  return DESK_ACTOR;
};

/** A chair is entered with the roster or not at all: later on there are an appointment and an election, with their reasons. */
const requireRoleFree = (workspace: Workspace, { role }: NewMember, actor: string): void => {
  const isTaken = workspace.review.roster.some((member) => member.role === 'chair');
  if (role === 'chair' && (actor !== DESK_ACTOR || isTaken))
    throw new PanelDeskError('input-invalid', { field: 'role' });
};

/**
 * Enters somebody who is not on the bureau's list; from then on the same is asked of this person as of everybody. Throws
 * `seat-required`, `not-allowed`, `stage-not-reached`, `round-closed` for an expert after scoring ended, `input-invalid`, `reason-required`.
 */
export const addMember = (
  context: CoreContext,
  input: {
    readonly reviewId: ReviewId;
    readonly session?: string | undefined;
    readonly member: NewMember;
    readonly reason: string;
  },
): { savedAt: string; memberId: MemberId } => {
  const workspace = context.workspaces().open(input.reviewId);
  const actor = findActor(context, workspace, input);
  const member = admit(workspace, input.member);
  requireRoleFree(workspace, member, actor);
  if (isScoring(member) && readRound(workspace.reads)) throw new PanelDeskError('round-closed');
  const reason = requireReason(input.reason);
  const { at } = workspace.run({
    actor,
    event: 'member.added',
    data: { member: member.id, name: member.name, role: member.role, reason },
    write: (db, now) => insertAddedMember(db, { member, reason }, { by: actor, at: now }),
  });
  return { savedAt: at, memberId: member.id };
};

/** A successor takes the place, not the office: who chairs after the chair is appointed or elected. */
const admitSuccessor = (workspace: Workspace, successor: NewMember | undefined): RosterMember | undefined => {
  if (!successor) return undefined;
  if (successor.role === 'chair') throw new PanelDeskError('input-invalid', { field: 'role' });
  return admit(workspace, successor);
};

/**
 * 更换: ends the seat of the one who goes, whose entries stay and no longer count; the successor starts anew. Never by the one whom
 * it concerns. Throws `not-allowed`, `not-found`, `round-closed`, `input-invalid`, `reason-required`, and what `requireReady` throws.
 */
export const replaceMember = (
  context: CoreContext,
  input: SeatInput & {
    readonly memberId: MemberId;
    readonly successor?: NewMember | undefined;
    readonly reason: string;
  },
): { savedAt: string; successorId: MemberId | null } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  const about = requireMember(workspace, input.memberId);
  if (!maySettle(workspace.review.roster, member, about.id))
    throw new PanelDeskError('not-allowed', { what: 'replaceMember' });
  if (readRound(workspace.reads)) throw new PanelDeskError('round-closed');
  const successor = admitSuccessor(workspace, input.successor);
  const reason = requireReason(input.reason);
  const replacement = { member: about.id, successor: successor?.id, reason };
  const { at } = workspace.run({
    actor: member.id,
    event: 'member.replaced',
    data: {
      member: about.id,
      reason,
      ...(successor ? { successor: { id: successor.id, name: successor.name, role: successor.role } } : {}),
    },
    write: (db, now) => {
      const recorded = { by: member.id, at: now };
      if (successor) insertAddedMember(db, { member: successor, reason }, recorded);
      insertReplacement(db, replacement, recorded);
    },
  });
  for (const session of context.sessions.endMember({ reviewId: input.reviewId, member: about.id }))
    context.files.forgetOwner(session);
  return { savedAt: at, successorId: successor?.id ?? null };
};
