/** One line of the table at the end: what was measured, and what it is compared with. */
export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly compared?: string;
  readonly ratio?: string;
}

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that the work takes. */
export const time = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** One after the other, not side by side: a machine has only so many cores. */
export const repeat = async (times: number, work: () => Promise<number>): Promise<readonly number[]> => {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) all.push(await work());
  return all;
};

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;
export const mebibytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(0)} MiB`;
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Middle and slow end of two samples of milliseconds, side by side. */
export const compareQuantiles = (
  what: string,
  own: readonly number[],
  comparison: string,
  other: readonly number[],
): readonly Figure[] =>
  ([0.5, 0.95] as const).map((share) => ({
    what: `${what}, p${share * 100}`,
    value: ms(quantile(own, share)),
    compared: `${comparison}: ${ms(quantile(other, share))}`,
    ratio: times(quantile(own, share) / quantile(other, share)),
  }));

export const printTable = (figures: readonly Figure[]): void => {
  const rows = [
    ['measured', 'value', 'compared with', 'ratio'],
    ...figures.map(({ what, value, compared = '', ratio = '' }) => [what, value, compared, ratio]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 3 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    );
};
