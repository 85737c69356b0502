import type { MemberId } from '../ids.ts';

export interface VoteCount {
  readonly candidate: MemberId;
  readonly votes: number;
}

/** What a counted ballot came to. Exactly one of the two says something: the one elected, or those who stand again. */
export interface BallotOutcome {
  readonly elected: MemberId | null;
  /** 第二轮: in the order of the candidates. */
  readonly runOff: readonly MemberId[];
}

const votesOf = (counts: readonly VoteCount[]): readonly number[] =>
  [...new Set(counts.map(({ votes }) => votes))].sort((a, b) => b - a);

/**
 * More than half of the votes cast elects. Else those ahead stand again: all who share the first place, or, where one is ahead
 * alone, that one with all who share the second. A tie is never broken by invention; without a vote everybody stands again.
 */
export const countBallot = (counts: readonly VoteCount[]): BallotOutcome => {
  const cast = counts.reduce((sum, { votes }) => sum + votes, 0);
  const winner = counts.find(({ votes }) => votes * 2 > cast);
  if (winner) return { elected: winner.candidate, runOff: [] };
  const [first = 0, second = first] = votesOf(counts);
  const leaders = counts.filter(({ votes }) => votes === first);
  const ahead = leaders.length > 1 ? leaders : counts.filter(({ votes }) => votes >= second);
  return { elected: null, runOff: ahead.map(({ candidate }) => candidate) };
};

/** A ballot may be counted before the last one has voted, but not by a few for all: more than half must have. */
export const mayCount = (entitled: number, voted: number): boolean => voted * 2 > entitled;
