import { breakLines } from './break-lines.ts';
import { KEPT_SHARE, keepTableRows, MOST_KEPT } from './keep-table-rows.ts';
import { moveItem, spaceRow, stackLines } from './layout-rows.ts';
import type { Item, Merge, Row } from './layout-rows.ts';
import type { LayoutContext } from './layout-text.ts';
import { cellKey, firstOfGroup, mergeRows, rowsForTexts } from './merge-table-cells.ts';
import type { MergedRows } from './merge-table-cells.ts';
import type { TableRow } from './paper-blocks.ts';
import { childTag, tagAll } from './paper-tags.ts';
import type { Tag } from './paper-tags.ts';
import {
  CELL_PADDING_X,
  CELL_PITCH,
  divideTallRows,
  edgesOf,
  isDense,
  joinsBelow,
  setRow,
} from './set-table.ts';
import type { Measures, SetCell, TableBlock } from './set-table.ts';
import { tagCells } from './table-tags.ts';

const DEFAULT_SIZE = 10.5;
const SMALLEST_SIZE = 3;
const RULE = 0.5;
const SHADE = '0.945 0.945 0.935';
const CAPTION = { size: 12, pitch: 22 };
const DENSE_CAPTION = { size: 11, pitch: 17 };
/** A head higher than this share of a page is not repeated: nothing would remain for what it is the head of. */
const HIGHEST_HEAD = 0.6;

const frame = ({ x, width }: SetCell, height: number): Item[] => {
  const rule = (from: [number, number], to: [number, number]): Item => ({
    kind: 'rule',
    from: { x: from[0], y: from[1] },
    to: { x: to[0], y: to[1] },
    width: RULE,
  });
  return [
    rule([x, 0], [x, height]),
    rule([x + width, 0], [x + width, height]),
    rule([x, 0], [x + width, 0]),
    rule([x, height], [x + width, height]),
  ];
};

const textHeight = ({ lines, size }: Pick<SetCell, 'lines' | 'size'>): number =>
  lines.length * size * CELL_PITCH;

/** A merged text may meet a piece of its rows that is lower than it: there it is set smaller, never cut. */
const fitText = (cell: SetCell, height: number): Pick<SetCell, 'lines' | 'size'> => {
  let fitted: Pick<SetCell, 'lines' | 'size'> = cell;
  while (textHeight(fitted) > height && fitted.size > SMALLEST_SIZE) {
    const size = fitted.size * 0.9;
    fitted = { size, lines: cell.resize(size) };
  }
  return fitted;
};

const drawText = (cell: SetCell, height: number): Item[] => {
  const { lines, size } = fitText(cell, height);
  const top = Math.max((height - textHeight({ lines, size })) / 2, 0);
  return tagAll(
    stackLines(lines, { size, pitch: size * CELL_PITCH }).map((item) =>
      moveItem(item, cell.x + CELL_PADDING_X, top),
    ),
    cell.tag,
  );
};

const shade = (cell: SetCell, height: number): Item[] =>
  cell.cell.shaded === true
    ? [{ kind: 'fill', x: cell.x, y: 0, width: cell.width, height, color: SHADE }]
    : [];

type Drawing = MergedRows & {
  /** Tells the merges of the head from those of the body. */
  readonly part: 'head' | 'body';
};

const drawRow = ({ rows, starts, topped, part }: Drawing, index: number): Row => {
  const row = rows[index] ?? { cells: [], height: 0 };
  const items: Item[] = [];
  const merges: Merge[] = [];
  for (const cell of row.cells) {
    const joinsUp = cell.cell.joinsAbove === true && index > 0;
    items.push(...shade(cell, row.height));
    if (joinsUp || joinsBelow(rows[index + 1], cell.column)) {
      const start = starts.get(cellKey(index, cell.column)) ?? index;
      const isTopped = topped.has(cellKey(start, cell.column));
      merges.push({
        key: `${part} ${cellKey(start, cell.column)}`,
        draw: (height) => [...frame(cell, height), ...(isTopped ? [] : drawText(cell, height))],
      });
      if (isTopped && start === index) items.push(...drawText(cell, row.height));
    } else {
      items.push(...frame(cell, row.height), ...drawText(cell, row.height));
    }
  }
  return { height: row.height, items, merges };
};

const layoutCaption = (caption: string, size: number, context: LayoutContext, table: Tag): Row[] => {
  const { size: own, pitch } = isDense(size) ? DENSE_CAPTION : CAPTION;
  const lines = breakLines(
    [{ text: caption, role: 'sans-bold' }],
    { size: own, width: context.width, align: 'center' },
    context.typesetter,
  );
  const tag = childTag(table, 'Caption', { at: -1 });
  return lines.map((line) => ({
    height: pitch,
    items: tagAll(stackLines([line], { size: own, pitch }), tag),
    keepsNext: true,
    sticks: true,
  }));
};

/** A head above nothing would look as if something were missing. */
const rowsOrNone = (block: TableBlock): readonly TableRow[] =>
  block.rows.length > 0 || block.head.length === 0
    ? block.rows
    : [[{ text: '无', span: block.columns.length, align: 'center' }]];

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0);

/** A ruled table: heads repeated on every page, rows undivided unless higher than a page. */
export const layoutTable = (block: TableBlock, context: LayoutContext): Row[] => {
  const size = block.size ?? DEFAULT_SIZE;
  const { bodyHeight } = context;
  const undivided = bodyHeight * KEPT_SHARE;
  const measures: Measures = { size, edges: edgesOf(block, context.width), context };
  const table = childTag(context.section, 'Table');
  const setAll = (rows: readonly TableRow[], tags: readonly Tag[][]) =>
    rows.map((row, index) => setRow(row, block, measures, tags[index] ?? []));
  const bodyRows = rowsOrNone(block);
  const setHead = setAll(block.head, tagCells(block.head, table, 'head', 0));
  const merged = mergeRows(setHead, { undivided: bodyHeight, piece: bodyHeight });
  const drawnHead = merged.rows.map((_, index) => ({
    ...drawRow({ ...merged, part: 'head' }, index),
    keepsNext: true,
    sticks: true,
  }));
  const repeats = heightOf(drawnHead) <= bodyHeight * HIGHEST_HEAD;
  const head = repeats ? drawnHead : [];
  const caption = block.caption === undefined ? [] : layoutCaption(block.caption, size, context, table);
  const headHeight = heightOf(head);
  const setBody = setAll(bodyRows, tagCells(bodyRows, table, 'body', block.head.length));
  const room = bodyHeight - headHeight - Math.min(heightOf(caption), undivided) - 1;
  const divided = divideTallRows([...(repeats ? [] : setHead), ...setBody], room, size);
  const set = mergeRows(divided, { undivided, piece: bodyHeight * MOST_KEPT });
  const forTexts = rowsForTexts(set);
  const drawn = set.rows.map((_, index) => ({
    ...drawRow({ ...set, part: 'body' }, index),
    headRows: head,
  }));
  const rows = keepTableRows(drawn, {
    keepsForText: (index) => forTexts.has(index),
    groupOf: (index) => firstOfGroup(set.rows, set.starts, index),
    isTotal: (index) => bodyRows.at(index - set.rows.length)?.[0]?.bold === true,
    headHeight,
    bodyHeight,
  });
  if (rows.length === 0) return [];
  return [spaceRow(6, true), ...caption, ...head, ...rows, spaceRow(8)];
};
