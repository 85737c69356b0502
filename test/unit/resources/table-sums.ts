import type { SampleTable } from './read-sample.ts';

const AMOUNT = /^-?\d+(\.\d{1,2})?$/;

/** "12.30" and "12项" as hundredths; null for anything that is no amount. */
export const readAmount = (cell: string): number | null => {
  const bare = cell.replace(/项$/, '');
  return AMOUNT.test(bare) ? Math.round(Number(bare) * 100) : null;
};

const labelOf = (row: readonly string[]): string => row.join('').replaceAll(/\s/g, '');
export const isSubtotal = (row: readonly string[]): boolean => labelOf(row).includes('小计');
export const isTotal = (row: readonly string[]): boolean => labelOf(row).includes('合计');

const sumColumn = (rows: readonly (readonly string[])[], at: number): number | null => {
  const amounts = rows.map((row) => readAmount(row[at] ?? ''));
  return amounts.every((amount) => amount !== null)
    ? amounts.reduce<number>((a, b) => a + (b ?? 0), 0)
    : null;
};

const differs = (
  table: SampleTable,
  row: readonly string[],
  at: number,
  allowed: readonly (number | null)[],
) => {
  const stated = readAmount(row[at] ?? '');
  const known = allowed.filter((sum) => sum !== null);
  return stated !== null && known.length > 0 && !known.includes(stated)
    ? [`${table.columns[at]?.title}: ${row[at]} is none of ${known.join(', ')} hundredths`]
    : [];
};

/**
 * Totals that do not add up. A total is the sum of its own table's rows, or of those and the subtotals of the
 * document's earlier tables (a list that goes on by year).
 */
export const findWrongTotals = (tables: readonly SampleTable[]): readonly string[] => {
  const carried = new Map<number, number>();
  return tables.flatMap((table) => {
    const plain = table.rows.filter((row) => !isSubtotal(row) && !isTotal(row));
    let since: (readonly string[])[] = [];
    const faults: string[] = [];
    const subtotals: (readonly string[])[] = [];
    for (const row of table.rows) {
      if (isSubtotal(row)) {
        faults.push(...row.flatMap((_, at) => differs(table, row, at, [sumColumn(since, at)])));
        subtotals.push(row);
        since = [];
      } else if (isTotal(row)) {
        faults.push(
          ...row.flatMap((_, at) => {
            const own = sumColumn(plain, at);
            return differs(table, row, at, [own, own === null ? null : own + (carried.get(at) ?? 0)]);
          }),
        );
      } else since.push(row);
    }
    for (const row of subtotals) {
      for (const [at, cell] of row.entries()) {
        carried.set(at, (carried.get(at) ?? 0) + (readAmount(cell) ?? 0));
      }
    }
    return faults;
  });
};

/** Rows in which the years do not add up to their total. */
export const findWrongRows = (table: SampleTable): readonly string[] => {
  const years = table.columns.flatMap(({ title }, at) => (/^202[45]年/.test(title) ? [at] : []));
  const total = table.columns.findIndex(({ title }) => title.includes('合计'));
  if (years.length !== 2 || total < 0) return [];
  return table.rows
    .filter((row) => {
      const sum = years.reduce((a, at) => a + (readAmount(row[at] ?? '') ?? 0), 0);
      return sum !== readAmount(row[total] ?? '');
    })
    .map((row) => row.join(' | '));
};
