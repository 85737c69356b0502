import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxBetween,
  boxOfRegion,
  regionOfBox,
  type QuarterTurns,
} from '../../../../renderer/ui/pdf/page-region.ts';

const turns = fc.constantFrom<QuarterTurns>(0, 1, 2, 3);
const region = fc
  .record({
    x: fc.integer({ min: 0, max: 980 }),
    y: fc.integer({ min: 0, max: 980 }),
    width: fc.integer({ min: 10, max: 1000 }),
    height: fc.integer({ min: 10, max: 1000 }),
  })
  .map((each) => ({
    ...each,
    width: Math.min(each.width, 1000 - each.x),
    height: Math.min(each.height, 1000 - each.y),
  }));

describe('regions of a page', () => {
  it('come back the same through the shown page, however it is turned', () => {
    fc.assert(
      fc.property(region, turns, (kept, by) => {
        expect(regionOfBox(boxOfRegion(kept, by), by)).toEqual(kept);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stay on the page wherever the pointer goes', () => {
    const anywhere = fc.record({
      x: fc.double({ min: -3, max: 4, noNaN: true }),
      y: fc.double({ min: -3, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, anywhere, turns, (from, to, by) => {
        const found = regionOfBox(boxBetween(from, to), by);
        if (!found) return;
        expect(Math.min(found.x, found.y)).toBeGreaterThanOrEqual(0);
        expect(found.x + found.width).toBeLessThanOrEqual(1000);
        expect(found.y + found.height).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it('take a click for a click', () => {
    expect(regionOfBox(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.503, y: 0.9 }), 0)).toBeNull();
  });

  it('turn a quarter clockwise: the top left of the page is shown at the top right', () => {
    const shown = boxOfRegion({ x: 0, y: 0, width: 100, height: 200 }, 1);
    expect(shown).toEqual({ left: 0.8, top: 0, width: 0.2, height: 0.1 });
  });
});
