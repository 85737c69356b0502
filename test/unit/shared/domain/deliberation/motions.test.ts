import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  isCarried,
  listCountingVotes,
  VOTES,
  type Vote,
} from '../../../../../shared/domain/deliberation/motions.ts';
import { asMemberId } from '../../../../../shared/domain/ids.ts';

const panelOf = (size: number) => Array.from({ length: size }, (_, at) => asMemberId(`m-${at}`));
const cast = (...votes: readonly Vote[]) =>
  votes.map((vote, at) => ({ member: asMemberId(`m-${at}`), vote }));
const inFavour = (count: number) => cast(...Array<Vote>(count).fill('for'));

describe('a motion', () => {
  it('wants more than half of those entitled, not of those who voted', () => {
    expect(isCarried('majority', inFavour(3), panelOf(5))).toBe(true);
    expect(isCarried('majority', inFavour(2), panelOf(5))).toBe(false);
    expect(isCarried('majority', inFavour(2), panelOf(4))).toBe(false);
    expect(isCarried('majority', cast('for', 'for', 'abstain', 'abstain', 'abstain'), panelOf(5))).toBe(
      false,
    );
  });

  it('wants at least two thirds where that is the threshold', () => {
    expect(isCarried('two-thirds', inFavour(2), panelOf(3))).toBe(true);
    expect(isCarried('two-thirds', inFavour(3), panelOf(5))).toBe(false);
    expect(isCarried('two-thirds', inFavour(4), panelOf(5))).toBe(true);
    expect(isCarried('two-thirds', cast('for', 'for', 'against'), panelOf(3))).toBe(true);
  });

  it('is never carried where nobody is entitled', () => {
    expect(isCarried('majority', [], [])).toBe(false);
    expect(isCarried('two-thirds', inFavour(2), [])).toBe(false);
  });

  it('does not count whoever may no longer vote', () => {
    const votes = cast('for', 'for', 'against');
    const [, ...others] = panelOf(3);
    expect(listCountingVotes(votes, others).map(({ vote }) => vote)).toEqual(['for', 'against']);
    expect(isCarried('majority', votes, panelOf(3))).toBe(true);
    expect(isCarried('majority', votes, others)).toBe(false);
  });

  const anyVotes = fc.array(fc.constantFrom(...VOTES), { maxLength: 11 });

  test.prop([anyVotes])('is carried by two thirds only if by a majority', (votes) => {
    const given = cast(...votes);
    const entitled = panelOf(11);
    if (isCarried('two-thirds', given, entitled)) expect(isCarried('majority', given, entitled)).toBe(true);
  });

  test.prop([anyVotes, fc.constantFrom('majority' as const, 'two-thirds' as const)])(
    'is not helped by an abstention, nor harmed by one more yes',
    (votes, threshold) => {
      const entitled = panelOf(12);
      const before = isCarried(threshold, cast(...votes), entitled);
      expect(isCarried(threshold, cast(...votes, 'abstain'), entitled)).toBe(before);
      if (before) expect(isCarried(threshold, cast(...votes, 'for'), entitled)).toBe(true);
    },
  );
});
