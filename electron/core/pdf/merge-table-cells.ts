import { heightOfCell, joinsBelow } from './set-table.ts';
import type { SetCell, SetRow } from './set-table.ts';

/** Names a cell by its row and first column. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/** Rows of one merged cell are told by the row where it started. */
export const groupStarts = (rows: readonly SetRow[]): Map<string, number> => {
  const starts = new Map<string, number>();
  rows.forEach((row, index) => {
    for (const { cell, column } of row.cells) {
      const above = starts.get(cellKey(index - 1, column));
      starts.set(cellKey(index, column), cell.joinsAbove === true && above !== undefined ? above : index);
    }
  });
  return starts;
};

/** The first row of the widest merged group that a row belongs to; its own where it is merged with none. */
export const firstOfGroup = (rows: readonly SetRow[], starts: Map<string, number>, index: number): number =>
  Math.min(
    index,
    ...(rows[index]?.cells.map((cell) => starts.get(cellKey(index, cell.column)) ?? index) ?? []),
  );

/** A table's rows with their heights, and the merged cells whose text stands in their first row only. */
export type MergedRows = {
  readonly rows: readonly SetRow[];
  readonly starts: Map<string, number>;
  /** Keys of their first cells. */
  readonly topped: ReadonlySet<string>;
};

const startsMerge = (rows: readonly SetRow[], index: number, { cell, column }: SetCell): boolean =>
  cell.joinsAbove !== true && joinsBelow(rows[index + 1], column);

/** The text of a merged cell has all of its rows for room: the row that it begins in is as high as its other cells ask. */
const shrinkToSingles = (rows: readonly SetRow[], topped: ReadonlySet<string>): SetRow[] =>
  rows.map((row, index) => {
    const single = row.cells.filter(
      (each) =>
        topped.has(cellKey(index, each.column)) ||
        (each.cell.joinsAbove !== true && !startsMerge(rows, index, each)),
    );
    return single.length === 0 ? row : { ...row, height: Math.max(...single.map(heightOfCell)) };
  });

/** A merged text higher than its rows makes the last of them higher. */
const growForMerges = (
  rows: readonly SetRow[],
  starts: Map<string, number>,
  topped: ReadonlySet<string>,
): SetRow[] =>
  rows.map((row, index) => {
    let height = row.height;
    for (const cell of row.cells) {
      if (cell.cell.joinsAbove !== true || joinsBelow(rows[index + 1], cell.column)) continue;
      const start = starts.get(cellKey(index, cell.column)) ?? index;
      if (topped.has(cellKey(start, cell.column))) continue;
      const above = rows.slice(start, index).reduce((sum, each) => sum + each.height, 0);
      height = Math.max(height, heightOfCell(cell) - above);
    }
    return { ...row, height };
  });

const heightOf = (rows: readonly SetRow[]): number => rows.reduce((sum, row) => sum + row.height, 0);

/** The rows of the merged cell that starts in this row, the first one among them. */
const endOf = (starts: Map<string, number>, index: number, column: number): number => {
  let end = index + 1;
  while (starts.get(cellKey(end, column)) === index) end += 1;
  return end;
};

type Group = { readonly start: number; readonly end: number; readonly cell: SetCell };

const groupsOf = (rows: readonly SetRow[], starts: Map<string, number>): Group[] =>
  rows.flatMap((row, index) =>
    row.cells
      .filter((cell) => startsMerge(rows, index, cell))
      .map((cell) => ({ start: index, end: endOf(starts, index, cell.column), cell })),
  );

/**
 * Merged texts are printed on every page that their rows reach. One too high for that stands in the first row, which has
 * room for it.
 */
const findTopped = (rows: readonly SetRow[], groups: readonly Group[], limits: PieceLimits): Set<string> =>
  new Set(
    groups
      .filter(
        ({ start, end, cell }) =>
          heightOf(rows.slice(start, end)) > limits.undivided && heightOfCell(cell) > limits.piece,
      )
      .map(({ start, cell }) => cellKey(start, cell.column)),
  );

export type PieceLimits = {
  /** The height up to which a group is never divided between pages. */
  readonly undivided: number;
  /** The height up to which rows are kept together at a group's ends. */
  readonly piece: number;
};

export const mergeRows = (set: readonly SetRow[], limits: PieceLimits): MergedRows => {
  const starts = groupStarts(set);
  const none = new Set<string>();
  const plain = growForMerges(shrinkToSingles(set, none), starts, none);
  const topped = findTopped(plain, groupsOf(plain, starts), limits);
  if (topped.size === 0) return { rows: plain, starts, topped };
  return { rows: growForMerges(shrinkToSingles(set, topped), starts, topped), starts, topped };
};

/** Rows that keep the next: at both ends of a merged cell as many as its text needs, so that every piece has room for it. */
export const rowsForTexts = ({ rows, starts, topped }: MergedRows): Set<number> => {
  const kept = new Set<number>();
  for (const { start, end, cell } of groupsOf(rows, starts)) {
    if (topped.has(cellKey(start, cell.column))) continue;
    const needed = heightOfCell(cell);
    for (let index = start; index < end - 1 && heightOf(rows.slice(start, index + 1)) < needed; index += 1)
      kept.add(index);
    for (let index = end - 1; index > start && heightOf(rows.slice(index, end)) < needed; index -= 1)
      kept.add(index - 1);
  }
  return kept;
};
