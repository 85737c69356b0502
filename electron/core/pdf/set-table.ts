import { breakLines, widestPart } from './break-lines.ts';
import type { SetLine, StyledText } from './break-lines.ts';
import type { LayoutContext } from './layout-text.ts';
import type { Alignment, Block, TableCell, TableRow } from './paper-blocks.ts';
import type { Tag } from './paper-tags.ts';

export type TableBlock = Extract<Block, { kind: 'table' }>;

/** A cell whose text is broken into lines; `column` is its first. */
export type SetCell = {
  readonly cell: TableCell;
  readonly column: number;
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly lines: readonly SetLine[];
  /** The same text in another size. */
  readonly resize: (size: number) => readonly SetLine[];
  readonly tag: Tag;
};

export type SetRow = { readonly cells: readonly SetCell[]; readonly height: number };

export type Measures = {
  readonly size: number;
  readonly edges: readonly number[];
  readonly context: LayoutContext;
};

/** Of the lines of a cell, in shares of its size. */
export const CELL_PITCH = 1.45;
export const CELL_PADDING_X = 4;
/** Above and below the text; dense tables of small type stand closer. */
export const isDense = (size: number): boolean => size < 10;
export const cellPaddingY = (size: number): number => (isDense(size) ? 1.8 : 4);
/** A figure too wide for its column is set smaller, down to this share, before it is divided. */
const SMALLEST_SHARE = 0.7;

export const edgesOf = (block: TableBlock, width: number): number[] => {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const edges = [0];
  for (const column of block.columns) edges.push((edges.at(-1) ?? 0) + (column.width / total) * width);
  return edges;
};

export const heightOfCell = ({ lines, size }: Pick<SetCell, 'lines' | 'size'>): number =>
  lines.length * size * CELL_PITCH + 2 * cellPaddingY(size);

const sizeToFit = (texts: readonly StyledText[], room: number, measures: Measures): number => {
  const widest = widestPart(texts, { size: measures.size }, measures.context.typesetter);
  const share = room / Math.max(widest, 1);
  if (share >= 1) return measures.size;
  return share < SMALLEST_SHARE ? measures.size : Math.floor(share * measures.size * 100) / 100;
};

/**
 * Breaks the texts of one row.
 *
 * @throws RangeError when the row has other columns than the table declares: a mistake in the program, not in data.
 */
export const setRow = (
  row: TableRow,
  block: TableBlock,
  measures: Measures,
  tags: readonly Tag[],
): SetRow => {
  let column = 0;
  const cells = row.flatMap((cell, index): SetCell[] => {
    const tag = tags[index];
    const first = column;
    column += cell.span ?? 1;
    const x = measures.edges[first] ?? 0;
    const width = (measures.edges[column] ?? x) - x;
    const align: Alignment = cell.align ?? block.columns[first]?.align ?? 'left';
    const texts: StyledText[] = [{ text: cell.text, role: cell.bold === true ? 'body-bold' : 'body' }];
    const room = width - 2 * CELL_PADDING_X;
    const size = sizeToFit(texts, room, measures);
    const resize = (other: number): readonly SetLine[] =>
      breakLines(texts, { size: other, width: room, align }, measures.context.typesetter);
    return tag ? [{ cell, column: first, x, width, size, lines: resize(size), resize, tag }] : [];
  });
  if (column !== block.columns.length)
    throw new RangeError(`a table row of ${column} columns where ${block.columns.length} are declared`);
  const own = cells.filter((each) => each.cell.joinsAbove !== true);
  return { cells, height: Math.max(...own.map(heightOfCell), 0) };
};

/** The cell of `column` in the next row continues this one. */
export const joinsBelow = (next: SetRow | undefined, column: number): boolean =>
  next?.cells.some((cell) => cell.column === column && cell.cell.joinsAbove === true) ?? false;

/** The row beside which a merged text higher than a page has come to its end: nothing of it is left for this one. */
const withoutJoined = (row: SetRow, spent: ReadonlySet<number>): SetRow => ({
  ...row,
  cells: row.cells.map((each) =>
    spent.has(each.column) && each.cell.joinsAbove === true
      ? { ...each, cell: { ...each.cell, joinsAbove: false }, lines: [], resize: () => [] }
      : each,
  ),
});

const slicesOf = (row: SetRow, perRow: number, goesOn: (cell: SetCell) => boolean): SetRow[] => {
  const longest = Math.max(1, ...row.cells.filter((cell) => !goesOn(cell)).map(({ lines }) => lines.length));
  return Array.from({ length: Math.ceil(longest / perRow) }, (_, slice) => {
    const cells = row.cells.map((cell): SetCell => {
      if (goesOn(cell)) {
        const joinsAbove = slice > 0 || cell.cell.joinsAbove === true;
        return { ...cell, cell: { ...cell.cell, joinsAbove } };
      }
      const lines = cell.lines.slice(slice * perRow, (slice + 1) * perRow);
      return { ...cell, lines, resize: () => lines };
    });
    return { cells, height: Math.max(...cells.map(heightOfCell)) };
  });
};

/** A row higher than `most` is cut between its lines; a merged cell goes on beside all of its pieces. */
export const divideTallRows = (rows: readonly SetRow[], most: number, size: number): SetRow[] => {
  const perRow = Math.max(Math.floor((most - 2 * cellPaddingY(size)) / (size * CELL_PITCH)), 1);
  const divided: SetRow[] = [];
  const spent = new Set<number>();
  rows.forEach((given, index) => {
    for (const { column, cell } of given.cells) if (cell.joinsAbove !== true) spent.delete(column);
    const row = withoutJoined(given, spent);
    if (row.height <= most) {
      divided.push(row);
      return;
    }
    const isMerged = ({ cell, column }: SetCell): boolean =>
      cell.joinsAbove === true || joinsBelow(rows[index + 1], column);
    for (const cell of row.cells) if (isMerged(cell) && cell.lines.length > perRow) spent.add(cell.column);
    divided.push(...slicesOf(row, perRow, (cell) => isMerged(cell) && cell.lines.length <= perRow));
  });
  return divided;
};
