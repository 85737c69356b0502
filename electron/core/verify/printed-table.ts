import type { TableRow } from '../pdf/paper-blocks.ts';
import { squeeze } from './printed-text.ts';

/** A cell with the rows that it runs over. */
export interface PrintedCell {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** A row without its empty cells. */
export type PrintedRow = readonly PrintedCell[];

export interface PrintedTable {
  readonly head: readonly PrintedRow[];
  readonly rows: readonly PrintedRow[];
}

type Placed = { readonly column: number; readonly cell: TableRow[number] };

const placeCells = (row: TableRow): readonly Placed[] => {
  let column = 0;
  return row.map((cell) => {
    const placed = { column, cell };
    column += cell.span ?? 1;
    return placed;
  });
};

/** Cells with the rows that they cover; `joinsAbove` of the first row joins nothing. */
export const spanRows = (rows: readonly TableRow[]): readonly PrintedRow[] => {
  const placed = rows.map(placeCells);
  const joins = (row: number, column: number): boolean =>
    row > 0 &&
    (placed[row]?.some((each) => each.column === column && each.cell.joinsAbove === true) ?? false);
  return placed.map((cells, row) =>
    cells.flatMap(({ column, cell }): PrintedCell[] => {
      const text = squeeze(cell.text);
      let [first, last] = [row, row];
      while (joins(first, column)) first -= 1;
      while (joins(last + 1, column)) last += 1;
      return text === '' ? [] : [{ text, first, last }];
    }),
  );
};
