import type { TableRow } from './paper-blocks.ts';
import { childTag } from './paper-tags.ts';
import type { Tag } from './paper-tags.ts';

/** The first column of each cell of a row. */
export const columnsOf = (row: TableRow): number[] => {
  let column = 0;
  return row.map((cell) => {
    const first = column;
    column += cell.span ?? 1;
    return first;
  });
};

const joinsAt = (row: TableRow | undefined, column: number): boolean => {
  if (!row) return false;
  const index = columnsOf(row).indexOf(column);
  return row[index]?.joinsAbove === true;
};

const rowSpanOf = (rows: readonly TableRow[], index: number, column: number): number => {
  let below = index + 1;
  while (joinsAt(rows[below], column)) below += 1;
  return below - index;
};

/**
 * The tag of every cell of `rows`; a cell that continues the one above has that one's.
 *
 * @param firstRow how many rows of the table come before these.
 */
export const tagCells = (
  rows: readonly TableRow[],
  table: Tag,
  part: 'head' | 'body',
  firstRow: number,
): Tag[][] => {
  const above = new Map<number, Tag>();
  return rows.map((row, index) => {
    const line = childTag(table, 'TR', { at: firstRow + index });
    const columns = columnsOf(row);
    return row.map((cell, position) => {
      const column = columns[position] ?? 0;
      const joined = index > 0 && cell.joinsAbove === true ? above.get(column) : undefined;
      if (joined) return joined;
      const columnSpan = cell.span ?? 1;
      const rowSpan = rowSpanOf(rows, index, column);
      const isHead = part === 'head' || cell.shaded === true;
      const tag = childTag(line, isHead ? 'TH' : 'TD', {
        at: column,
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
        ...(isHead ? { scope: part === 'head' ? 'Column' : 'Row' } : {}),
      });
      above.set(column, tag);
      return tag;
    });
  });
};
