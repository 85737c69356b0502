import type { Minutes } from '../../../shared/contract/minutes.ts';
import type { Motion, Note, Query } from '../../../shared/domain/deliberation/minutes.ts';
import { listCountingVotes } from '../../../shared/domain/deliberation/motions.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { listNotes, listQueries } from '../store/rows/minutes-rows.ts';
import { listMotions } from '../store/rows/motion-rows.ts';
import { requireMember } from './panel-service.ts';
import type { Discussion } from './require-deliberation.ts';

type NameOf = (id: MemberId) => string;

const viewNote = (nameOf: NameOf, { submission: _submission, ...note }: Note): Minutes['notes'][number] => ({
  ...note,
  authorName: nameOf(note.author),
});

const viewQuery = (nameOf: NameOf, query: Query): Minutes['queries'][number] => ({
  number: query.number,
  text: query.text,
  askedBy: nameOf(query.askedBy),
  askedAt: query.askedAt,
  answers: query.answers.map(({ text, recordedBy, recordedAt }) => ({
    text,
    recordedBy: nameOf(recordedBy),
    at: recordedAt,
  })),
});

const viewMotion = (
  nameOf: NameOf,
  { member, judges }: Discussion,
  motion: Motion,
): Minutes['motions'][number] => {
  const entitled = motion.closed?.entitled ?? judges.map(({ id }) => id);
  const votes = listCountingVotes(motion.votes, entitled);
  return {
    number: motion.number,
    text: motion.text,
    threshold: motion.threshold,
    movedBy: nameOf(motion.movedBy),
    openedAt: motion.openedAt,
    votes: votes.map(({ member: voter, vote, recordedBy }) => ({
      member: voter,
      name: nameOf(voter),
      vote,
      recordedBy: recordedBy && nameOf(recordedBy),
    })),
    entitled: entitled.length,
    closedAt: motion.closed?.at ?? null,
    carried: motion.closed?.carried ?? null,
    ownVote: votes.find((vote) => vote.member === member.id)?.vote,
  };
};

/** 合议记录 of one submission as it stands. */
export const viewMinutes = (discussion: Discussion): Minutes => {
  const { workspace, submission } = discussion;
  const nameOf: NameOf = (id) => requireMember(workspace, id).name;
  const isOwn = (each: { readonly submission: string }): boolean => each.submission === submission.id;
  return {
    submissionId: submission.id,
    notes: listNotes(workspace.reads)
      .filter(isOwn)
      .map((note) => viewNote(nameOf, note)),
    queries: listQueries(workspace.reads)
      .filter(isOwn)
      .map((query) => viewQuery(nameOf, query)),
    motions: listMotions(workspace.reads)
      .filter(isOwn)
      .map((motion) => viewMotion(nameOf, discussion, motion)),
    mayRecord: discussion.mayRecord,
    mayVote: discussion.isJudge,
    frozen: findFreeze(workspace.reads) !== null,
  };
};
