import type { UnlockView } from '../../../shared/contract/corrections.ts';
import { maySettle } from '../../../shared/domain/convening/settling.ts';
import { listFormerMembers } from '../../../shared/domain/convening/form-panel.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { isScoring, type RosterMember, type Submission } from '../../../shared/domain/review/review.ts';
import { stateOfUnlock, type Unlock } from '../../../shared/domain/scoring/unlock.ts';
import { readRound, readSheet, reopenSheet } from '../store/rows/sheet-rows.ts';
import { insertUnlock, listUnlocks, listUnlocksOf, writeUnlockAnswer } from '../store/rows/unlock-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import {
  leaderOf,
  listVisible,
  requireAccess,
  requireReady,
  type SubmissionInput,
} from './require-access.ts';
import { requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';

const requireOpenRound = (workspace: Workspace): void => {
  if (readRound(workspace.reads)) throw new PanelDeskError('round-closed');
};

const requireWords = (words: string): string => {
  const said = words.trim();
  if (said === '') throw new PanelDeskError('reason-required');
  return said;
};

/**
 * 申请退回修改 of the own handed-in sheet. Throws what `requireAccess` throws, `not-allowed` for the secretary,
 * `round-closed`, `sheet-not-submitted`, `unlock-pending`, `reason-required`.
 */
export const requestUnlock = (
  context: CoreContext,
  input: SubmissionInput & { readonly reason: string },
): { savedAt: string } => {
  const { workspace, member, submission } = requireAccess(context, input);
  if (!isScoring(member)) throw new PanelDeskError('not-allowed', { what: 'score' });
  requireOpenRound(workspace);
  const key = { member: member.id, submission: submission.id };
  const { submittedAt } = readSheet(workspace.reads, key);
  if (submittedAt === null) throw new PanelDeskError('sheet-not-submitted');
  const earlier = listUnlocksOf(workspace.reads, key);
  if (earlier.some((each) => each.answer === null)) throw new PanelDeskError('unlock-pending');
  const reason = requireWords(input.reason);
  const number = earlier.length + 1;
  const { at } = workspace.run({
    actor: member.id,
    event: 'unlock.requested',
    data: { submission: submission.id, number, reason },
    write: (db, now) =>
      insertUnlock(db, { ...key, number, reason, requestedAt: now, submittedAt, answer: null }),
  });
  return { savedAt: at };
};

/** Whether the seat may answer for a sheet: whoever leads the work on the submission stands where the chair does. */
const maySettleSheet = (
  { workspace, member }: SeatedCall,
  submission: Submission,
  about: MemberId,
): boolean => {
  const leader = leaderOf(workspace, submission.id);
  const lead = (each: RosterMember): RosterMember =>
    each.id === leader?.id ? { ...each, role: 'chair' } : each;
  return maySettle(workspace.review.roster.map(lead), lead(member), about);
};

/** What the seat is shown: the own requests, those that it may answer, and everybody's for chair and secretary. */
const concerns = (seated: SeatedCall, submission: Submission, { member }: Unlock): boolean =>
  member === seated.member.id ||
  seated.member.role !== 'member' ||
  maySettleSheet(seated, submission, member);

const viewUnlock = (
  seated: SeatedCall,
  submission: Submission,
  names: ReadonlyMap<MemberId, string>,
  unlock: Unlock,
): UnlockView => {
  const { workspace } = seated;
  const { answer } = unlock;
  const isOpen = answer === null && readRound(workspace.reads) === null;
  return {
    member: unlock.member,
    memberName: names.get(unlock.member) ?? '',
    submissionId: submission.id,
    baseName: submission.baseName,
    number: unlock.number,
    reason: unlock.reason,
    requestedAt: unlock.requestedAt,
    state: stateOfUnlock(unlock),
    answer: answer?.words ?? '',
    answeredBy: answer ? (names.get(answer.by) ?? '') : null,
    answeredAt: answer?.at ?? null,
    mayAnswer: isOpen && maySettleSheet(seated, submission, unlock.member),
  };
};

/** Requests without any points. Throws what `requireReady` throws. */
export const readUnlocks = (context: CoreContext, input: SeatInput): { unlocks: UnlockView[] } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { given, review, convening, reads } = seated.workspace;
  const names = new Map(
    [...listFormerMembers(given.roster, convening), ...review.roster].map(({ id, name }) => [id, name]),
  );
  const visible = new Map(listVisible(seated).map((submission) => [submission.id, submission]));
  return {
    unlocks: listUnlocks(reads).flatMap((unlock) => {
      const submission = visible.get(unlock.submission);
      return submission && concerns(seated, submission, unlock)
        ? [viewUnlock(seated, submission, names, unlock)]
        : [];
    }),
  };
};

/**
 * Answers the waiting request. Where it is granted, the sheet is kept as it was handed in and open again. Throws
 * what `requireAccess` throws, `not-found`, `not-allowed`, `round-closed`, `already-done`, `sheet-not-submitted`, `reason-required`.
 */
export const answerUnlock = (
  context: CoreContext,
  input: SubmissionInput & {
    readonly memberId: MemberId;
    readonly granted: boolean;
    readonly answer: string;
  },
): { savedAt: string } => {
  const seated = requireAccess(context, input);
  const { workspace, member, submission } = seated;
  if (!maySettleSheet(seated, submission, input.memberId))
    throw new PanelDeskError('not-allowed', { what: 'settle' });
  requireOpenRound(workspace);
  const key = { member: input.memberId, submission: submission.id };
  const last = listUnlocksOf(workspace.reads, key).at(-1);
  if (!last) throw new PanelDeskError('not-found', { what: input.memberId });
  if (last.answer) throw new PanelDeskError('already-done');
  const { granted } = input;
  const words = granted ? input.answer.trim() : requireWords(input.answer);
  const { submittedAt, entries } = readSheet(workspace.reads, key);
  if (submittedAt === null) throw new PanelDeskError('sheet-not-submitted');
  const version = entries.map(({ revision: _revision, ...entry }) => entry);
  const { at } = workspace.run({
    actor: member.id,
    event: 'unlock.answered',
    data: { ...key, number: last.number, granted, answer: words },
    write: (db, now) => {
      const answer = { granted, words, by: member.id, at: now };
      writeUnlockAnswer(db, { ...last, submittedAt }, granted ? { ...answer, version } : answer);
      if (granted) reopenSheet(db, key);
    },
  });
  return { savedAt: at };
};
