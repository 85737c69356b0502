import { describe, expect, it } from 'vitest';
import { rankByTotal } from '../../../../../shared/domain/aggregation/ranking.ts';
import { rational } from '../../../../../shared/domain/rational.ts';

describe('rankByTotal', () => {
  it('shares a rank among equal totals and skips the next', () => {
    const ranks = rankByTotal(
      new Map([
        ['a', rational(1, 3)],
        ['b', rational(2, 3)],
        ['c', rational(4, 6)],
        ['d', rational(0)],
      ]),
    );
    expect([...ranks].map(([id, { rank, tied }]) => `${id}${rank}${tied ? '=' : ''}`).sort()).toEqual([
      'a3',
      'b1=',
      'c1=',
      'd4',
    ]);
  });

  it('tells apart totals that print the same', () => {
    const ranks = rankByTotal(
      new Map([
        ['a', rational(7848_001, 1000)],
        ['b', rational(7848)],
      ]),
    );
    expect(ranks.get('a')).toEqual({ rank: 1, tied: false });
    expect(ranks.get('b')).toEqual({ rank: 2, tied: false });
  });

  it('has nothing to say about nothing', () => {
    expect(rankByTotal(new Map())).toEqual(new Map());
  });
});
