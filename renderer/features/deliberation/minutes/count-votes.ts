import type { Minutes } from '../../../../shared/contract/minutes.ts';
import { VOTES, type Vote } from '../../../../shared/domain/deliberation/motions.ts';

export type Motion = Minutes['motions'][number];

/** Votes by kind, and those entitled who gave none. */
export const countVotes = ({ votes, entitled }: Motion): Readonly<Record<Vote | 'none', number>> => {
  const of = (kind: Vote): number => votes.filter(({ vote }) => vote === kind).length;
  return {
    for: of('for'),
    against: of('against'),
    abstain: of('abstain'),
    none: Math.max(0, entitled - votes.length),
  };
};

/** Who voted what, kinds without a vote left out. */
export const listByVote = ({
  votes,
}: Motion): readonly { readonly vote: Vote; readonly votes: Motion['votes'] }[] =>
  VOTES.map((kind) => ({ vote: kind, votes: votes.filter(({ vote }) => vote === kind) })).filter(
    (each) => each.votes.length > 0,
  );
