import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeDots } from '../../../../../renderer/ui/charts/strip-dots.ts';

describe('placeDots', () => {
  it('stands each dot at its share of the maximum', () => {
    expect(placeDots([{ id: 'a', value: 450 }], 500, 0.05)).toEqual([{ id: 'a', at: 0.9, level: 0 }]);
  });

  it('stacks equal points so that they stay countable', () => {
    const levels = placeDots(
      [
        { id: 1, value: 400 },
        { id: 2, value: 400 },
        { id: 3, value: 400 },
      ],
      500,
      0.05,
    ).map((dot) => dot.level);
    expect(levels).toEqual([0, 1, 2]);
  });

  it('never lets two dots cover each other, and never moves one along the strip', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 15 }), (values) => {
        const dots = placeDots(
          values.map((value, id) => ({ id, value })),
          2000,
          0.06,
        );
        expect(dots.map(({ at }) => at)).toEqual(values.map((value) => value / 2000));
        for (const a of dots)
          for (const b of dots)
            if (a.id !== b.id && a.level === b.level)
              expect(Math.abs(a.at - b.at)).toBeGreaterThanOrEqual(0.06);
      }),
    );
  });

  it('keeps to the strip when a maximum is zero', () => {
    expect(placeDots([{ id: 'a', value: 0 }], 0, 0.05)[0]?.at).toBe(0);
  });
});
