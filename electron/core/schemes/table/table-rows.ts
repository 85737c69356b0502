import type { Sheet } from '../xlsx/sheet.ts';
import { plain } from './cell-text.ts';
import type { Columns } from './columns.ts';
import { cellAt, type TableCell } from './table-cell.ts';

/** A row of the table that says something, below the head. */
export type TableRow =
  | {
      readonly kind: 'item';
      readonly row: number;
      /** The columns of headings, the widest first; empty texts where a row has none. */
      readonly headings: readonly TableCell[];
      readonly title: TableCell;
      readonly content?: TableCell | undefined;
      readonly unit?: TableCell | undefined;
      readonly points: TableCell;
      readonly evidence?: TableCell | undefined;
    }
  /** One text across the table: the rows below it belong to it. */
  | { readonly kind: 'section'; readonly row: number; readonly cell: TableCell }
  | { readonly kind: 'total' | 'subtotal'; readonly row: number; readonly points: TableCell }
  | { readonly kind: 'note'; readonly row: number; readonly cell: TableCell };

const TOTAL = /^(?:合计|总计|总分|总分值|满分|合计得分|最高总分)(?:\(|:|$)/;
const SUBTOTAL = /^小计(?:\(|:|$)/;
const NOTE = /^(?:注|备注|说明|填表说明)\d*[:.、]/;

/** Whether the row's cell of this column is its own, and not one that reaches down from above. */
const isOwn = (cell: TableCell, row: number): boolean => cell.row === row && plain(cell.text) !== '';

/**
 * The columns that name rows. Where one 二级指标 spans several rows of 评价内容 with points of their own, those are what is
 * judged, and the 二级指标 is one more heading.
 */
const listNaming = (sheet: Sheet, columns: Columns): readonly number[] => {
  const { levels, content, points, header } = columns;
  const deepest = levels.at(-1);
  if (content === undefined || deepest === undefined) return levels;
  const isDivided = (row: number): boolean =>
    !isOwn(cellAt(sheet, row, deepest), row) &&
    isOwn(cellAt(sheet, row, content), row) &&
    isOwn(cellAt(sheet, row, points), row);
  const rows = Array.from({ length: sheet.rows - header - 1 }, (_, at) => header + 1 + at);
  return rows.some(isDivided) ? [...levels, content] : levels;
};

const listCells = (sheet: Sheet, row: number): readonly TableCell[] => {
  const cells = Array.from({ length: sheet.columns }, (_, column) => cellAt(sheet, row, column));
  const own = cells.filter((cell) => isOwn(cell, row));
  return own.filter((cell, at) => own.findIndex(({ column }) => column === cell.column) === at);
};

const spansTable = (sheet: Sheet, row: number, cell: TableCell, columns: Columns): boolean => {
  const range = sheet.mergedAt(row, cell.column);
  return range !== undefined && range.left <= (columns.levels.at(-1) ?? 0) && range.right >= columns.points;
};

const readRow = (
  sheet: Sheet,
  columns: Columns,
  naming: readonly number[],
  row: number,
): readonly TableRow[] => {
  const cells = listCells(sheet, row);
  const [first] = cells;
  if (!first) return [];
  const at = (column: number): TableCell => cellAt(sheet, row, column);
  const words = plain(first.text);
  const points = at(columns.points);
  if (TOTAL.test(words)) return [{ kind: 'total', row, points }];
  if (cells.some(({ text }) => SUBTOTAL.test(plain(text)))) return [{ kind: 'subtotal', row, points }];
  if (cells.length === 1 && NOTE.test(words)) return [{ kind: 'note', row, cell: first }];
  if (cells.length === 1 && spansTable(sheet, row, first, columns))
    return [{ kind: 'section', row, cell: first }];
  const optional = (column: number | undefined): TableCell | undefined =>
    column === undefined || naming.includes(column) ? undefined : at(column);
  return [
    {
      kind: 'item',
      row,
      headings: naming.slice(0, -1).map(at),
      title: at(naming.at(-1) ?? 0),
      content: optional(columns.content),
      unit: optional(columns.unit),
      points,
      evidence: optional(columns.evidence),
    },
  ];
};

/** Everything below the table's head, row by row. */
export const listRows = (sheet: Sheet, columns: Columns): readonly TableRow[] => {
  const naming = listNaming(sheet, columns);
  return Array.from({ length: Math.max(0, sheet.rows - columns.header - 1) }, (_, at) =>
    readRow(sheet, columns, naming, columns.header + 1 + at),
  ).flat();
};
