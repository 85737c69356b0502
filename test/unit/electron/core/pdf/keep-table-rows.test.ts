import { describe, expect, it } from 'vitest';
import { keepTableRows, type TableRows } from '../../../../../electron/core/pdf/keep-table-rows.ts';
import type { Row } from '../../../../../electron/core/pdf/layout-rows.ts';

const rowsOf = (count: number, height = 10): readonly Row[] =>
  Array.from({ length: count }, () => ({ height, items: [] }));

/** The indices of rows that must have the next one on their page. */
const kept = (rows: readonly Row[], from: Partial<TableRows> = {}): readonly number[] =>
  keepTableRows(rows, {
    groupOf: (index) => index,
    isTotal: () => false,
    headHeight: 10,
    bodyHeight: 200,
    ...from,
  }).flatMap((row, index) => (row.keepsNext === true ? [index] : []));

describe('keepTableRows', () => {
  it('keeps a small table whole', () => {
    expect(kept(rowsOf(4))).toEqual([0, 1, 2]);
  });

  it('keeps two rows at each end of a larger one, and asks for the rest', () => {
    expect(kept(rowsOf(12))).toEqual([0, 10]);
    const asked = keepTableRows(rowsOf(12), {
      groupOf: (index) => index,
      isTotal: () => false,
      headHeight: 10,
      bodyHeight: 200,
    }).map((row) => row.likesNext === true);
    expect(asked).toEqual([...Array.from({ length: 11 }, () => true), false]);
  });

  it('keeps totals behind two rows, and a subtotal behind the row before it', () => {
    expect(kept(rowsOf(12), { isTotal: (index) => index === 4 || index > 9 })).toEqual([0, 3, 8, 9, 10]);
  });

  it('keeps small merged groups whole and of large ones the ends', () => {
    expect(kept(rowsOf(12), { groupOf: (index) => (index >= 3 && index < 6 ? 3 : index) })).toEqual([
      0, 3, 4, 10,
    ]);
    expect(kept(rowsOf(30), { groupOf: (index) => (index >= 3 && index < 13 ? 3 : index) })).toEqual([
      0, 3, 11, 28,
    ]);
  });

  it('keeps no more together than leaves a page well filled', () => {
    expect(kept(rowsOf(6, 60))).toEqual([4]);
  });
});
