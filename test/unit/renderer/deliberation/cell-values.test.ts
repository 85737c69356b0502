import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  listJudges,
  sumIndicators,
  writeHundredths,
} from '../../../../renderer/features/deliberation/cell-values.ts';
import { aCondition, anIndicator, aSubmission, MEMBERS } from './a-matrix.ts';

describe('sumIndicators', () => {
  it('adds each member up and rounds the mean once, half-up', () => {
    const figures = sumIndicators(
      [anIndicator('a', 500, [450, 400, 400]), anIndicator('b', 500, [50, 0, 25])],
      MEMBERS,
      2,
    );
    expect(figures.sums).toEqual([500, 400, 425]);
    expect(figures.mean).toBe('4.42');
    expect(figures.range).toBe(100);
  });

  it('leaves a missing sheet out: it is no zero', () => {
    const figures = sumIndicators([anIndicator('a', 500, [450, undefined, 350])], MEMBERS, 2);
    expect(figures.sums).toEqual([450, null, 350]);
    expect(figures.mean).toBe('4.00');
  });

  it('has no range with a single sheet and no mean without any', () => {
    expect(sumIndicators([anIndicator('a', 500, [450])], MEMBERS, 2).range).toBeNull();
    expect(sumIndicators([], MEMBERS, 2)).toEqual({ sums: [null, null, null], mean: '', range: null });
  });

  it('passes over a condition, which has no points', () => {
    const mixed = [anIndicator('a', 500, [450, 400, 350]), aCondition('c', ['met', 'met', 'not-met'])];
    expect(sumIndicators(mixed, MEMBERS, 2).sums).toEqual([450, 400, 350]);
  });
});

describe('listJudges', () => {
  it('is whoever has a sheet of the submission, with points or without', () => {
    const submission = aSubmission([
      { id: 'g', indicators: [anIndicator('a', 500, [450, undefined, undefined])] },
      { id: 'h', indicators: [aCondition('c', [undefined, undefined, 'met'])] },
    ]);
    expect(listJudges(submission, MEMBERS).map(({ id }) => id)).toEqual(['e1', 'e3']);
  });
});

describe('decimals of a column', () => {
  it('are the fewest that show every value exactly, at least one', () => {
    expect(decimalsOf([450, 400])).toBe(1);
    expect(decimalsOf([450, 425])).toBe(2);
    expect(writeHundredths(400, 1)).toBe('4.0');
    expect(writeHundredths(425, 2)).toBe('4.25');
  });
});
