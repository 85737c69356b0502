import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInGrid } from '../../../../renderer/features/deliberation/grid-keys.ts';

const size = { rows: 12, columns: 9, page: 5 };

describe('moveInGrid', () => {
  it('moves by a cell and by a page', () => {
    expect(moveInGrid({ row: 3, column: 4 }, 'ArrowRight', false, size)).toEqual({ row: 3, column: 5 });
    expect(moveInGrid({ row: 3, column: 4 }, 'ArrowUp', false, size)).toEqual({ row: 2, column: 4 });
    expect(moveInGrid({ row: 3, column: 4 }, 'PageDown', false, size)).toEqual({ row: 8, column: 4 });
  });

  it('goes to the ends of the row, with Control to the ends of the grid', () => {
    expect(moveInGrid({ row: 3, column: 4 }, 'End', false, size)).toEqual({ row: 3, column: 8 });
    expect(moveInGrid({ row: 3, column: 4 }, 'End', true, size)).toEqual({ row: 11, column: 8 });
    expect(moveInGrid({ row: 3, column: 4 }, 'Home', true, size)).toEqual({ row: 0, column: 0 });
  });

  it('leaves other keys alone', () => {
    expect(moveInGrid({ row: 3, column: 4 }, 'Tab', false, size)).toBeUndefined();
    expect(moveInGrid({ row: 3, column: 4 }, 'a', false, size)).toBeUndefined();
  });

  it('never leaves the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())), (pressed) => {
        let place = { row: 0, column: 0 };
        for (const [key, control] of pressed) place = moveInGrid(place, key, control, size) ?? place;
        expect(place.row).toBeGreaterThanOrEqual(0);
        expect(place.row).toBeLessThan(size.rows);
        expect(place.column).toBeGreaterThanOrEqual(0);
        expect(place.column).toBeLessThan(size.columns);
      }),
    );
  });
});
