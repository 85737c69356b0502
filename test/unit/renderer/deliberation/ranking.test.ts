import { describe, expect, it } from 'vitest';
import { listPanes } from '../../../../renderer/features/deliberation/list-panes.ts';
import { countRanks, scaleOf } from '../../../../renderer/features/deliberation/ranking/totals-scale.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import { aSubmission, someScores } from './a-matrix.ts';

const of = (rank: number, totals: readonly number[]) =>
  aSubmission([], {
    scores: someScores({
      rank,
      memberTotals: totals.map((total, at) => ({
        member: asMemberId(`e${at}`),
        total: asPoints(total),
        base: asPoints(total),
        bonus: asPoints(0),
      })),
    }),
  });
const unscored = { ...aSubmission([]), scores: undefined };

describe('scale of the strips', () => {
  it('spans all totals of all submissions', () => {
    expect(scaleOf([of(1, [8000, 9000]), of(2, [7000, 7500])])).toEqual({ low: 7000, high: 9000 });
  });

  it('is none with fewer than two totals', () => {
    expect(scaleOf([of(1, [8000]), unscored])).toBeNull();
  });
});

describe('countRanks', () => {
  it('says how many share a rank', () => {
    expect([...countRanks([of(1, []), of(2, []), of(2, []), unscored])]).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});

describe('listPanes', () => {
  it('has a ranking of several with points, and decisions where there are any', () => {
    expect(listPanes([of(1, []), of(2, [])])).toEqual(['matrix', 'ranking']);
    expect(listPanes([of(1, []), unscored])).toEqual(['matrix']);
    expect(listPanes([{ ...unscored, subjects: 3 }])).toEqual(['matrix', 'decisions']);
  });
});
