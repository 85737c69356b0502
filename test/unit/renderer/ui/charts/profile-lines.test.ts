import { describe, expect, it } from 'vitest';
import { drawProfileLine, meanShare } from '../../../../../renderer/ui/charts/profile-lines.ts';

describe('drawProfileLine', () => {
  it('goes from row to row', () => {
    expect(drawProfileLine([0.5, 0.7, 1])).toEqual([
      { from: 0.5, to: 0.7, row: 0 },
      { from: 0.7, to: 1, row: 1 },
    ]);
  });

  it('is broken where there is nothing: nothing is no zero', () => {
    expect(drawProfileLine([0.5, null, 1, 0.8])).toEqual([{ from: 1, to: 0.8, row: 2 }]);
  });
});

describe('meanShare', () => {
  it('leaves out what is not there', () => {
    expect(meanShare([0.5, null, 1])).toBe(0.75);
    expect(meanShare([null])).toBeNull();
  });
});
