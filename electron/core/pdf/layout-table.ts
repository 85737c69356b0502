import { breakLines, widestPart } from './break-lines.ts';
import type { SetLine, StyledText } from './break-lines.ts';
import { keepTableRows } from './keep-table-rows.ts';
import { moveItem, spaceRow, stackLines } from './layout-rows.ts';
import type { Item, Merge, Row } from './layout-rows.ts';
import type { LayoutContext } from './layout-text.ts';
import type { Alignment, Block, TableCell, TableRow } from './paper-blocks.ts';

type TableBlock = Extract<Block, { kind: 'table' }>;

const DEFAULT_SIZE = 10.5;
const PITCH = 1.45;
const PADDING_X = 4;
/** Above and below the text; dense tables of small type stand closer. */
const isDense = (size: number): boolean => size < 10;
const paddingY = (size: number): number => (isDense(size) ? 1.8 : 4);
const RULE = 0.5;
const SHADE = '0.945 0.945 0.935';
const CAPTION = { size: 12, pitch: 22 };
const DENSE_CAPTION = { size: 11, pitch: 17 };
/** A figure too wide for its column is set smaller, down to this share, before it is divided. */
const SMALLEST_SHARE = 0.7;

type SetCell = {
  readonly cell: TableCell;
  readonly column: number;
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly lines: readonly SetLine[];
};

type SetRow = { readonly cells: readonly SetCell[]; readonly height: number };

type Measures = { readonly size: number; readonly edges: readonly number[]; readonly context: LayoutContext };

const edgesOf = (block: TableBlock, width: number): number[] => {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const edges = [0];
  for (const column of block.columns) edges.push((edges.at(-1) ?? 0) + (column.width / total) * width);
  return edges;
};

const heightOf = ({ lines, size }: Pick<SetCell, 'lines' | 'size'>): number =>
  lines.length * size * PITCH + 2 * paddingY(size);

const sizeToFit = (texts: readonly StyledText[], room: number, measures: Measures): number => {
  const widest = widestPart(texts, { size: measures.size }, measures.context.typesetter);
  const share = room / Math.max(widest, 1);
  if (share >= 1) return measures.size;
  return share < SMALLEST_SHARE ? measures.size : Math.floor(share * measures.size * 100) / 100;
};

const setRow = (row: TableRow, block: TableBlock, measures: Measures): SetRow => {
  let column = 0;
  const cells = row.map((cell): SetCell => {
    const first = column;
    column += cell.span ?? 1;
    const x = measures.edges[first] ?? 0;
    const width = (measures.edges[column] ?? x) - x;
    const align: Alignment = cell.align ?? block.columns[first]?.align ?? 'left';
    const texts: StyledText[] = [{ text: cell.text, role: cell.bold === true ? 'body-bold' : 'body' }];
    const room = width - 2 * PADDING_X;
    const size = sizeToFit(texts, room, measures);
    const lines = breakLines(texts, { size, width: room, align }, measures.context.typesetter);
    return { cell, column: first, x, width, size, lines };
  });
  if (column !== block.columns.length)
    throw new RangeError(`a table row of ${column} columns where ${block.columns.length} are declared`);
  const own = cells.filter((each) => each.cell.joinsAbove !== true);
  return { cells, height: Math.max(...own.map(heightOf), 0) };
};

const frame = (cell: SetCell, height: number, open: { top: boolean; bottom: boolean }): Item[] => {
  const { x, width } = cell;
  const rule = (from: [number, number], to: [number, number]): Item => ({
    kind: 'rule',
    from: { x: from[0], y: from[1] },
    to: { x: to[0], y: to[1] },
    width: RULE,
  });
  return [
    rule([x, 0], [x, height]),
    rule([x + width, 0], [x + width, height]),
    ...(open.top ? [] : [rule([x, 0], [x + width, 0])]),
    ...(open.bottom ? [] : [rule([x, height], [x + width, height])]),
  ];
};

const drawText = (cell: SetCell, height: number): Item[] => {
  const { size } = cell;
  const pitch = size * PITCH;
  const free = height - cell.lines.length * pitch;
  return stackLines(cell.lines, { size, pitch }).map((item) =>
    moveItem(item, cell.x + PADDING_X, Math.max(free / 2, paddingY(size))),
  );
};

const shade = (cell: SetCell, height: number): Item[] =>
  cell.cell.shaded === true
    ? [{ kind: 'fill', x: cell.x, y: 0, width: cell.width, height, color: SHADE }]
    : [];

/** The cell of `column` in the next row continues this one. */
const joinsBelow = (next: SetRow | undefined, column: number): boolean =>
  next?.cells.some((cell) => cell.column === column && cell.cell.joinsAbove === true) ?? false;

const mergeOf = (cell: SetCell, key: string): Merge => ({
  key,
  draw: (height) => [...frame(cell, height, { top: false, bottom: false }), ...drawText(cell, height)],
});

/** Rows of one merged group are told by the row where it started. */
const groupStarts = (rows: readonly SetRow[]): Map<string, number> => {
  const starts = new Map<string, number>();
  rows.forEach((row, index) => {
    for (const { cell, column } of row.cells) {
      const above = starts.get(`${index - 1}:${column}`);
      starts.set(`${index}:${column}`, cell.joinsAbove === true && above !== undefined ? above : index);
    }
  });
  return starts;
};

/** The first row of the widest merged group that a row belongs to; its own where it is merged with none. */
const firstOfGroup = (rows: readonly SetRow[], starts: Map<string, number>, index: number): number =>
  Math.min(
    index,
    ...(rows[index]?.cells.map((cell) => starts.get(`${index}:${cell.column}`) ?? index) ?? []),
  );

type Drawing = {
  readonly rows: readonly SetRow[];
  readonly starts: Map<string, number>;
  /** Tells the merges of the head from those of the body. */
  readonly part: 'head' | 'body';
};

const drawRow = ({ rows, starts, part }: Drawing, index: number): Row => {
  const row = rows[index] ?? { cells: [], height: 0 };
  const next = rows[index + 1];
  const items: Item[] = [];
  const merges: Merge[] = [];
  for (const cell of row.cells) {
    const joinsUp = cell.cell.joinsAbove === true && index > 0;
    const joinsDown = joinsBelow(next, cell.column);
    items.push(...shade(cell, row.height));
    if (joinsUp || joinsDown) {
      const start = starts.get(`${index}:${cell.column}`) ?? index;
      merges.push(mergeOf(cell, `${part} ${start}:${cell.column}`));
    } else {
      items.push(...frame(cell, row.height, { top: false, bottom: false }), ...drawText(cell, row.height));
    }
  }
  return { height: row.height, items, merges };
};

/** The text of a merged cell has all of its rows for room: the row that it begins in is as high as its other cells ask. */
const shrinkToSingles = (rows: readonly SetRow[]): SetRow[] =>
  rows.map((row, index) => {
    const single = row.cells.filter(
      (each) => each.cell.joinsAbove !== true && !joinsBelow(rows[index + 1], each.column),
    );
    return single.length === 0 ? row : { ...row, height: Math.max(...single.map(heightOf)) };
  });

/** A merged text higher than its rows makes the last of them higher. */
const growForMerges = (rows: readonly SetRow[], starts: Map<string, number>): SetRow[] =>
  rows.map((row, index) => {
    let height = row.height;
    for (const cell of row.cells) {
      if (cell.cell.joinsAbove !== true || joinsBelow(rows[index + 1], cell.column)) continue;
      const start = starts.get(`${index}:${cell.column}`) ?? index;
      const above = rows.slice(start, index).reduce((sum, each) => sum + each.height, 0);
      height = Math.max(height, heightOf(cell) - above);
    }
    return { ...row, height };
  });

/** A row higher than a page is cut between its lines. */
const divideTallRows = (rows: readonly SetRow[], most: number, size: number): SetRow[] => {
  const perRow = Math.max(Math.floor((most - 2 * paddingY(size)) / (size * PITCH)), 1);
  return rows.flatMap((row) => {
    if (row.height <= most) return [row];
    const longest = Math.max(...row.cells.map((cell) => cell.lines.length));
    return Array.from({ length: Math.ceil(longest / perRow) }, (_, slice) => {
      const cells = row.cells.map((cell) => ({
        ...cell,
        lines: cell.lines.slice(slice * perRow, (slice + 1) * perRow),
      }));
      return { cells, height: Math.max(...cells.map(heightOf)) };
    });
  });
};

const layoutCaption = (caption: string, { size, pitch }: typeof CAPTION, context: LayoutContext): Row[] => {
  const lines = breakLines(
    [{ text: caption, role: 'sans-bold' }],
    { size, width: context.width, align: 'center' },
    context.typesetter,
  );
  return lines.map((line) => ({
    height: pitch,
    items: stackLines([line], { size, pitch }),
    keepsNext: true,
  }));
};

/** A ruled table: heads repeated on every page, rows undivided unless higher than a page. */
export const layoutTable = (block: TableBlock, context: LayoutContext): Row[] => {
  const size = block.size ?? DEFAULT_SIZE;
  const measures: Measures = { size, edges: edgesOf(block, context.width), context };
  const setHead = block.head.map((row) => setRow(row, block, measures));
  const headStarts = groupStarts(setHead);
  const grownHead = growForMerges(shrinkToSingles(setHead), headStarts);
  const head = grownHead.map((_, index) => ({
    ...drawRow({ rows: grownHead, starts: headStarts, part: 'head' }, index),
    keepsNext: true,
  }));
  const headHeight = head.reduce((sum, row) => sum + row.height, 0);
  const raw = block.rows.map((row) => setRow(row, block, measures));
  const divided = divideTallRows(raw, context.bodyHeight - headHeight - 1, size);
  const starts = groupStarts(divided);
  const set = growForMerges(shrinkToSingles(divided), starts);
  const drawn = set.map((_, index) => ({
    ...drawRow({ rows: set, starts, part: 'body' }, index),
    headRows: head,
  }));
  const rows = keepTableRows(drawn, {
    groupOf: (index) => firstOfGroup(set, starts, index),
    isTotal: (index) => block.rows.at(index - set.length)?.[0]?.bold === true,
    headHeight,
    bodyHeight: context.bodyHeight,
  });
  return [
    spaceRow(6, true),
    ...(block.caption === undefined
      ? []
      : layoutCaption(block.caption, isDense(size) ? DENSE_CAPTION : CAPTION, context)),
    ...head,
    ...rows,
    spaceRow(8),
  ];
};
