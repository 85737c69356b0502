import type { Block, TableColumn } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';

/** A table of a record: titles, widths in millimetres, and cells in their order. */
export type RecordTable = {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  /** Columns of short words, by index. */
  readonly centred?: readonly number[];
  readonly rows: readonly (readonly string[])[];
};

const SIZE = 9.5;

/** Ruled, with repeated heads, in the size of a record's tables. */
export const recordTable = ({ heads, widths, centred = [], rows }: RecordTable): Block => ({
  kind: 'table',
  size: SIZE,
  columns: widths.map((width, index): TableColumn => ({
    width,
    align: centred.includes(index) ? 'center' : 'left',
  })),
  head: [headRow(heads)],
  rows: rows.map((row) => row.map((text) => ({ text }))),
});
