import { describe, expect, it } from 'vitest';
import { layTable, type TableLayout } from '../../../../renderer/features/scheme/table-rows.ts';
import { aGroup, anIndicator } from '../../../support/builders/a-scheme.ts';

const rows = (...ids: readonly string[]) => ids.map((id) => anIndicator({ id }));

const GROUPS = [
  aGroup({ id: 'a', indicators: [] }),
  aGroup({ id: 'a1', parent: 'a', indicators: rows('i1', 'i2') }),
  aGroup({ id: 'a2', parent: 'a', indicators: rows('i3') }),
  aGroup({ id: 'b', indicators: rows('i4', 'i5') }),
];

const cellsOf = ({ rows: laid }: TableLayout) =>
  laid.map((row) => [
    row.indicator.id,
    ...row.cells.map((cell) => `${cell.group.id} ${cell.rowSpan}x${cell.colSpan}`),
  ]);

describe('layTable', () => {
  it('merges headings over their rows and widens a short branch', () => {
    const layout = layTable(GROUPS);
    expect(layout.depth).toBe(2);
    expect(cellsOf(layout)).toEqual([
      ['i1', 'a 3x1', 'a1 2x1'],
      ['i2'],
      ['i3', 'a2 1x1'],
      ['i4', 'b 2x2'],
      ['i5'],
    ]);
  });

  it('covers every place of the grid exactly once', () => {
    const { depth, rows: laid } = layTable(GROUPS);
    const covered = new Array<number>(laid.length).fill(0);
    laid.forEach((row, at) =>
      row.cells.forEach(({ rowSpan, colSpan }) => {
        for (let line = at; line < at + rowSpan; line += 1) covered[line] = (covered[line] ?? 0) + colSpan;
      }),
    );
    expect(covered).toEqual(laid.map(() => depth));
  });

  it('has one column of headings even where nothing is left', () => {
    expect(layTable([])).toEqual({ depth: 1, rows: [] });
  });
});
