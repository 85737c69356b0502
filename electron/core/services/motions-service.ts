import type { Minutes } from '../../../shared/contract/minutes.ts';
import type { Motion } from '../../../shared/domain/deliberation/minutes.ts';
import {
  isCarried,
  listCountingVotes,
  VOTES,
  type MotionThreshold,
  type Vote,
} from '../../../shared/domain/deliberation/motions.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { nextNumber } from '../store/rows/minutes-rows.ts';
import { closeMotion as writeEnd, insertMotion, insertVote, listMotions } from '../store/rows/motion-rows.ts';
import type { CoreContext } from './core-context.ts';
import { viewMinutes } from './minutes-view.ts';
import type { SubmissionInput } from './require-access.ts';
import {
  requireOpenDiscussion,
  requireRecorder,
  requireVoice,
  requireWords,
  type Discussion,
} from './require-deliberation.ts';

type MotionInput = SubmissionInput & { readonly number: number };

/** Throws `not-found`, `motion-closed`. */
const requireOpenMotion = ({ workspace, submission }: Discussion, number: number): Motion => {
  const motion = listMotions(workspace.reads).find(
    (each) => each.number === number && each.submission === submission.id,
  );
  if (!motion) throw new PanelDeskError('not-found', { what: number });
  if (motion.closed) throw new PanelDeskError('motion-closed');
  return motion;
};

/**
 * 动议, under the next number of the review; by anybody who judges, or by those who keep the record, for the panel. Throws
 * `not-allowed`, `opinion-frozen`, `input-invalid`, and what `requireDiscussion` throws.
 */
export const openMotion = (
  context: CoreContext,
  input: SubmissionInput & { readonly text: string; readonly threshold: MotionThreshold },
): Minutes => {
  const discussion = requireOpenDiscussion(context, input);
  requireVoice(discussion);
  const { workspace, member, submission } = discussion;
  const text = requireWords(input.text);
  const { threshold } = input;
  const number = nextNumber(workspace.reads, 'motion');
  workspace.run({
    actor: member.id,
    event: 'motion.opened',
    data: { submission: submission.id, number, text, threshold },
    write: (db, openedAt) =>
      insertMotion(db, {
        number,
        submission: submission.id,
        text,
        threshold,
        movedBy: member.id,
        openedAt,
      }),
  });
  return viewMinutes(discussion);
};

/** Whose vote it is: the own one, or somebody's raised hand that a recorder saw. Throws `not-allowed` for a stranger's. */
const requireVoter = (discussion: Discussion, voter: MemberId): void => {
  if (voter !== discussion.member.id) requireRecorder(discussion);
  if (!discussion.judges.some(({ id }) => id === voter))
    throw new PanelDeskError('not-allowed', { what: 'score' });
};

/**
 * One open vote, given once. Throws `not-found`, `motion-closed`, `already-voted`, `not-allowed` for whoever does not judge
 * the submission, and what `requireOpenDiscussion` throws.
 */
export const voteOnMotion = (
  context: CoreContext,
  input: MotionInput & { readonly vote: Vote; readonly memberId?: MemberId | undefined },
): Minutes => {
  const discussion = requireOpenDiscussion(context, input);
  const { workspace, member, submission } = discussion;
  const voter = input.memberId ?? member.id;
  requireVoter(discussion, voter);
  const motion = requireOpenMotion(discussion, input.number);
  if (motion.votes.some((each) => each.member === voter)) throw new PanelDeskError('already-voted');
  const vote = { member: voter, vote: input.vote, ...(voter === member.id ? {} : { recordedBy: member.id }) };
  workspace.run({
    actor: member.id,
    event: 'motion.voted',
    data: { submission: submission.id, number: motion.number, voter, vote: input.vote },
    write: (db, votedAt) => insertVote(db, motion.number, { ...vote, votedAt }),
  });
  return viewMinutes(discussion);
};

/** Counts and ends it; whoever did not vote is not for it. Throws `not-allowed`, `not-found`, `motion-closed`, `opinion-frozen`. */
export const closeMotion = (context: CoreContext, input: MotionInput): Minutes => {
  const discussion = requireOpenDiscussion(context, input);
  requireRecorder(discussion);
  const { workspace, member, submission, judges } = discussion;
  const motion = requireOpenMotion(discussion, input.number);
  const entitled = judges.map(({ id }) => id);
  const votes = listCountingVotes(motion.votes, entitled);
  const carried = isCarried(motion.threshold, votes, entitled);
  const counts = Object.fromEntries(
    VOTES.map((vote) => [vote, votes.filter((each) => each.vote === vote).length]),
  );
  workspace.run({
    actor: member.id,
    event: 'motion.closed',
    data: { submission: submission.id, number: motion.number, entitled: entitled.length, counts, carried },
    write: (db, at) => writeEnd(db, motion.number, { by: member.id, at, entitled, carried }),
  });
  return viewMinutes(discussion);
};
