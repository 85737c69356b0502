import type { MemberId } from '../ids.ts';

export const VOTES = ['for', 'against', 'abstain'] as const;

export type Vote = (typeof VOTES)[number];

/** Of those entitled to vote: more than half, or at least two thirds. */
export const MOTION_THRESHOLDS = ['majority', 'two-thirds'] as const;

export type MotionThreshold = (typeof MOTION_THRESHOLDS)[number];

interface Cast {
  readonly member: MemberId;
  readonly vote: Vote;
}

/** Votes of those who are entitled; one given before its member was recused stays in the record and no longer counts. */
export const listCountingVotes = <Given extends Cast>(
  votes: readonly Given[],
  entitled: readonly MemberId[],
): readonly Given[] => votes.filter(({ member }) => entitled.includes(member));

/**
 * Whether a motion is carried. The threshold is of all who are entitled, so that a vote not given and an abstention weigh
 * alike: neither is a yes. Nothing is carried where nobody is entitled.
 */
export const isCarried = (
  threshold: MotionThreshold,
  votes: readonly Cast[],
  entitled: readonly MemberId[],
): boolean => {
  const inFavour = listCountingVotes(votes, entitled).filter(({ vote }) => vote === 'for').length;
  return threshold === 'majority'
    ? inFavour * 2 > entitled.length
    : entitled.length > 0 && inFavour * 3 >= entitled.length * 2;
};
