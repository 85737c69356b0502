import { describe, expect, it } from 'vitest';
import {
  decimalsOf,
  sumGroup,
  writeHundredths,
} from '../../../../renderer/features/deliberation/cell-values.ts';
import { anIndicator, aSubmission, MEMBERS } from './a-matrix.ts';

const groupOf = (...indicators: readonly ReturnType<typeof anIndicator>[]) => {
  const [group] = aSubmission([{ id: 'g', indicators }]).groups;
  if (!group) throw new Error('no group');
  return group;
};

describe('sumGroup', () => {
  it('adds each member up and rounds the mean once, half-up', () => {
    const figures = sumGroup(
      groupOf(anIndicator('a', 500, [450, 400, 400]), anIndicator('b', 500, [50, 0, 25])),
      MEMBERS,
      2,
    );
    expect(figures.sums).toEqual([500, 400, 425]);
    expect(figures.mean).toBe('4.42');
    expect(figures.range).toBe(100);
  });

  it('leaves a missing sheet out: it is no zero', () => {
    const figures = sumGroup(groupOf(anIndicator('a', 500, [450, undefined, 350])), MEMBERS, 2);
    expect(figures.sums).toEqual([450, null, 350]);
    expect(figures.mean).toBe('4.00');
  });

  it('has no range with a single sheet and no mean without any', () => {
    expect(sumGroup(groupOf(anIndicator('a', 500, [450])), MEMBERS, 2).range).toBeNull();
    expect(sumGroup(groupOf(), MEMBERS, 2)).toEqual({ sums: [null, null, null], mean: '', range: null });
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
