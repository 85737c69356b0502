import type { Row } from './layout-rows.ts';

/** What is known of a table's rows when it is decided which of them stay on one page. */
export type TableRows = {
  /** The first row of the merged group that a row belongs to. */
  readonly groupOf: (index: number) => number;
  /** A merged text beside this row and the next would not have room beside this one alone. */
  readonly keepsForText?: (index: number) => boolean;
  /** A subtotal or a total: it says nothing without rows above it. */
  readonly isTotal: (index: number) => boolean;
  readonly headHeight: number;
  /** Of a page. */
  readonly bodyHeight: number;
};

/** A merged group, or a whole table, of at most this share of a page is not divided. */
export const KEPT_SHARE = 0.3;
/** What is kept together of a larger table: more would leave too much of a page empty. */
export const MOST_KEPT = 0.45;

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0);

/** Small merged groups stay whole, of large ones two rows at each end. */
const keepGroup = (rows: readonly Row[], { groupOf, bodyHeight }: TableRows, index: number): boolean => {
  const group = groupOf(index);
  if (groupOf(index + 1) !== group) return false;
  const members = rows.filter((_, other) => groupOf(other) === group);
  const isEdge = index === group || index + 2 === group + members.length;
  return isEdge || heightOf(members) <= bodyHeight * KEPT_SHARE;
};

/** The totals that end a table, with two rows before them. */
const firstOfEnd = (rows: readonly Row[], { isTotal }: TableRows): number => {
  const last = rows.findLastIndex((_, index) => !isTotal(index));
  return Math.max(0, Math.min(last - 1, rows.length - 2));
};

/**
 * A small table stays whole, and a larger one where that leaves little of a page empty. Else at least two rows stand on each page, totals behind rows and subtotals behind
 * the row that they follow.
 */
export const keepTableRows = (rows: readonly Row[], table: TableRows): Row[] => {
  const most = table.bodyHeight * MOST_KEPT;
  const isSmall = table.headHeight + heightOf(rows) <= table.bodyHeight * KEPT_SHARE;
  const end = firstOfEnd(rows, table);
  const keepsEnd = heightOf(rows.slice(end)) <= most;
  const keepsStart = heightOf(rows.slice(0, 2)) <= most;
  return rows.map((row, index) => {
    if (index === rows.length - 1) return row;
    const keepsNext =
      isSmall ||
      (index === 0 && keepsStart) ||
      (index >= end && keepsEnd) ||
      index === rows.length - 2 ||
      table.isTotal(index + 1) ||
      table.keepsForText?.(index) === true ||
      keepGroup(rows, table, index);
    return { ...row, likesNext: true, ...(keepsNext ? { keepsNext } : {}) };
  });
};
