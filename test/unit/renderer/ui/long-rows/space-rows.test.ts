import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepPinned, spaceRows } from '../../../../../renderer/ui/long-rows/space-rows.ts';
import { moveInList } from '../../../../../renderer/ui/long-rows/use-list-focus.ts';

describe('spaceRows', () => {
  it('stands every row where it would stand in the whole list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 90 }), { minLength: 1, maxLength: 60 }),
        fc.array(fc.nat(59), { maxLength: 20 }),
        (heights, wanted) => {
          const starts = heights.map((_, at) => heights.slice(0, at).reduce((sum, each) => sum + each, 0));
          const total = heights.reduce((sum, each) => sum + each, 0);
          const drawn = [...new Set(wanted)].filter((at) => at < heights.length).sort((a, b) => a - b);
          const place = (index: number) => {
            const start = starts[index] ?? 0;
            return { index, start, end: start + (heights[index] ?? 0) };
          };
          const { rows, after } = spaceRows(drawn.map(place), total);
          let y = 0;
          for (const { index, gap } of rows) {
            y += gap;
            expect(y).toBe(starts[index]);
            y += heights[index] ?? 0;
          }
          expect(y + after).toBe(total);
        },
      ),
    );
  });
});

describe('keepPinned', () => {
  it('adds the pinned row in its place', () => {
    expect(keepPinned([5, 6, 7], 2, 10)).toEqual([2, 5, 6, 7]);
    expect(keepPinned([5, 6, 7], 9, 10)).toEqual([5, 6, 7, 9]);
  });

  it('adds nothing that is in view already, that is none, or that is no more', () => {
    expect(keepPinned([5, 6], 6, 10)).toEqual([5, 6]);
    expect(keepPinned([5, 6], -1, 10)).toEqual([5, 6]);
    expect(keepPinned([5, 6], 10, 10)).toEqual([5, 6]);
  });
});

describe('moveInList', () => {
  it('moves by one, by a page and to the ends, and stays inside', () => {
    expect(moveInList(0, 'ArrowDown', 3)).toBe(1);
    expect(moveInList(0, 'ArrowUp', 3)).toBe(0);
    expect(moveInList(5, 'PageDown', 200)).toBe(13);
    expect(moveInList(5, 'PageUp', 200)).toBe(0);
    expect(moveInList(5, 'End', 200)).toBe(199);
    expect(moveInList(5, 'Home', 200)).toBe(0);
  });

  it('does not take keys that do not move', () => {
    expect(moveInList(5, 'Enter', 200)).toBeUndefined();
    expect(moveInList(5, 'a', 200)).toBeUndefined();
  });
});
