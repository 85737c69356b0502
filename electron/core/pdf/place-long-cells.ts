import type { RecordTable } from './record-table-paper.ts';

/** About fifteen lines of a middling column: more would make a tower of the row. */
const LONGEST_CELL = 300;

export type PlacedTable = { readonly table: RecordTable; readonly below: readonly string[] };

/** Long words of a table go below it, numbered, over the whole width; none is cut. */
export const placeLongCells = (table: RecordTable): PlacedTable => {
  const below: string[] = [];
  let count = 0;
  const rows = table.rows.map((row) =>
    row.map((text, column) => {
      if ([...text].length <= LONGEST_CELL) return text;
      count += 1;
      const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
      below.push(`（${count}）${table.heads[column] ?? ''}：${first}`, ...rest);
      return `全文见表后（${count}）`;
    }),
  );
  return { table: { ...table, rows }, below };
};
