import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { countBallot } from '../../shared/domain/convening/ballot.ts';
import { asMemberId } from '../../shared/domain/ids.ts';

const candidates = ['a', 'b', 'c', 'd', 'e'].map(asMemberId);

/** Vote by vote, as people would count on paper: piles, the highest pile, then the next. */
const countOnPaper = (standing: readonly string[], votes: readonly string[]) => {
  const pile = (candidate: string) => votes.filter((each) => each === candidate).length;
  const majority = standing.find((each) => pile(each) > votes.length - pile(each));
  if (majority !== undefined) return { elected: majority, runOff: [] };
  const isAhead = (one: string, other: string) => pile(one) > pile(other);
  const first = standing.filter((each) => !standing.some((other) => isAhead(other, each)));
  if (first.length > 1) return { elected: null, runOff: first };
  const rest = standing.filter((each) => !first.includes(each));
  const second = rest.filter((each) => !rest.some((other) => isAhead(other, each)));
  return { elected: null, runOff: standing.filter((each) => first.includes(each) || second.includes(each)) };
};

const anyElection = fc.integer({ min: 2, max: candidates.length }).chain((size) =>
  fc.record({
    standing: fc.constant(candidates.slice(0, size)),
    votes: fc.array(fc.constantFrom(...candidates.slice(0, size)), { maxLength: 11 }),
  }),
);

const countOf = (standing: typeof candidates, votes: typeof candidates) =>
  countBallot(
    standing.map((candidate) => ({ candidate, votes: votes.filter((each) => each === candidate).length })),
  );

describe('an election', () => {
  test.prop([anyElection])('comes out as it would on paper', ({ standing, votes }) => {
    expect(countOf(standing, votes)).toEqual(countOnPaper(standing, votes));
  });

  test.prop([anyElection])('elects or leaves at least two to stand again', ({ standing, votes }) => {
    const { elected, runOff } = countOf(standing, votes);
    expect(elected === null ? runOff.length >= 2 : runOff.length === 0).toBe(true);
  });

  test.prop([anyElection])('does not depend on the order of the candidates', ({ standing, votes }) => {
    const straight = countOf(standing, votes);
    const turned = countOf([...standing].reverse(), votes);
    expect(turned.elected).toBe(straight.elected);
    expect([...turned.runOff].sort()).toEqual([...straight.runOff].sort());
  });
});
