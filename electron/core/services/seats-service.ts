import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import { PanelDeskError, isFailure } from '../../../shared/domain/failure.ts';
import type { MemberId, ReviewId } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { waitBeforeTry } from '../../../shared/domain/signing/pin-tries.ts';
import type { SeatPlace } from '../../../shared/contract/panel.ts';
import { requireInForce } from '../signing/require-issued.ts';
import { requireStrongPin } from '../signing/require-pin.ts';
import { createSeatKey, openKeptKey } from '../signing/seat-key.ts';
import { readCertificate, type Signer } from '../signing/signer.ts';
import {
  findSeat,
  insertSeat,
  keepPlace as writePlace,
  readSignIns,
  recordTries,
} from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { requireMember } from './panel-service.ts';
import { requireSeat } from './require-seat.ts';

/** A seat's certificate outlives the review and the time a bureau keeps its file open. */
const SEAT_KEY_DAYS = 3 * 365;

/** Times are claims: a signature must stay valid when the machine's clock is put right between sign-in and signing. */
const CLOCK_SLACK_MS = 24 * 3600 * 1000;

interface PinInput {
  readonly reviewId: ReviewId;
  readonly memberId: MemberId;
  readonly pin: string;
}

/** One who may get a seat now. Throws `not-found`, `not-signed-in`, `seat-taken`. */
export const requireSeatless = (workspace: Workspace, id: MemberId): RosterMember => {
  const member = requireMember(workspace, id);
  if (!readSignIns(workspace.reads).has(member.id))
    throw new PanelDeskError('not-signed-in', { name: member.name });
  if (findSeat(workspace.reads, member.id)) throw new PanelDeskError('seat-taken', { name: member.name });
  return member;
};

/**
 * First time at the seat: makes its key under a PIN that the member chooses.
 * Throws `not-signed-in`, `seat-taken`, `pin-too-weak`, `pin-too-obvious`.
 */
export const createSeat = async (
  context: CoreContext,
  input: PinInput,
): Promise<{ session: string; fingerprint: string }> => {
  const workspace = context.workspaces().open(input.reviewId);
  const member = requireSeatless(workspace, input.memberId);
  requireStrongPin(input.pin, member.name);
  const key = await createSeatKey({
    commonName: member.name,
    pin: input.pin,
    notBefore: new Date(context.nowMs() - CLOCK_SLACK_MS),
    days: SEAT_KEY_DAYS,
  });
  const { notAfter } = readCertificate(key.certificate);
  workspace.run({
    actor: member.id,
    event: 'seat.created',
    data: { member: member.id, fingerprint: key.fingerprint },
    write: (db, at) => {
      // Two windows may have got here at once: the primary key decides, and the second one is told.
      if (findSeat(db, member.id)) throw new PanelDeskError('seat-taken', { name: member.name });
      insertSeat(db, { member: member.id, ...key, notAfter }, at);
    },
  });
  return {
    session: context.sessions.start({ reviewId: input.reviewId, member: member.id }),
    fingerprint: key.fingerprint,
  };
};

/**
 * Opens the member's key. A try is on record before it is made, so that killing the program does not undo it.
 * Throws `pin-wait` with seconds, `pin-wrong` with the tries so far, `seat-required` where no seat exists yet.
 */
const openSeat = async (
  context: CoreContext,
  workspace: Workspace,
  memberId: MemberId,
  pin: string,
): Promise<Signer> => {
  const seat = findSeat(workspace.reads, memberId);
  if (!seat) throw new PanelDeskError('seat-required');
  const nowMs = context.nowMs();
  const seconds = waitBeforeTry(seat.failedTries, seat.lastTryMs, nowMs);
  if (seconds > 0) {
    // A try noted by a clock that was ahead would lock the seat until that time comes: the wait starts over instead.
    if (seat.lastTryMs > nowMs) workspace.record((db) => recordTries(db, memberId, seat.failedTries, nowMs));
    throw new PanelDeskError('pin-wait', { seconds });
  }
  const tries = seat.failedTries + 1;
  workspace.record((db) => recordTries(db, memberId, tries, nowMs));
  try {
    const signer = await openKeptKey(seat.p12, pin);
    workspace.record((db) => recordTries(db, memberId, 0, nowMs));
    return signer;
  } catch (error) {
    if (!isFailure(error, 'pin-wrong')) throw error;
    workspace.run({
      actor: DESK_ACTOR,
      event: 'seat.pin-refused',
      data: { member: memberId, tries },
      write: () => undefined,
    });
    throw new PanelDeskError('pin-wrong', { tries }, { cause: error });
  }
};

/**
 * Opens the member's key to sign with it. Throws what `openSeat` throws, and `certificate-out-of-date` where the signature could not
 * hold at this time.
 */
export const unlockSeat = async (
  context: CoreContext,
  workspace: Workspace,
  memberId: MemberId,
  pin: string,
): Promise<Signer> => {
  const signer = await openSeat(context, workspace, memberId, pin);
  requireInForce(signer.certificate, context.nowMs());
  return signer;
};

export const takeSeat = async (
  context: CoreContext,
  input: PinInput,
): Promise<{ session: string; place: SeatPlace }> => {
  const workspace = context.workspaces().open(input.reviewId);
  const member = requireMember(workspace, input.memberId);
  await openSeat(context, workspace, member.id, input.pin);
  workspace.run({
    actor: member.id,
    event: 'seat.taken',
    data: { member: member.id },
    write: () => undefined,
  });
  const place = JSON.parse(findSeat(workspace.reads, member.id)?.place ?? '{}') as SeatPlace;
  return { session: context.sessions.start({ reviewId: input.reviewId, member: member.id }), place };
};

/** Leaving twice is no failure: the window may have been told already. */
export const leaveSeat = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly session: string },
): Record<string, never> => {
  const session = context.sessions.find(input.session);
  if (session?.reviewId !== input.reviewId) return {};
  context.sessions.end(input.session);
  context.files.forgetOwner(input.session);
  context
    .workspaces()
    .open(input.reviewId)
    .run({
      actor: session.member,
      event: 'seat.left',
      data: { member: session.member },
      write: () => undefined,
    });
  return {};
};

export const keepPlace = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly session: string; readonly place: SeatPlace },
): Record<string, never> => {
  const { workspace, member } = requireSeat(context, input);
  workspace.record((db) => writePlace(db, member.id, JSON.stringify(input.place)));
  return {};
};
