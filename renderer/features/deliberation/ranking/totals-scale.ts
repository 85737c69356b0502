import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';

export interface TotalsScale {
  /** In hundredths. */
  readonly low: number;
  readonly high: number;
}

/** From the lowest to the highest total that anybody gave, so that all strips have one scale; null with fewer than two totals. */
export const scaleOf = (submissions: readonly OverviewSubmission[]): TotalsScale | null => {
  const all = submissions.flatMap(({ scores }) => scores?.memberTotals.map(({ total }) => total) ?? []);
  return all.length < 2 ? null : { low: Math.min(...all), high: Math.max(...all) };
};

/** How many submissions share each rank. */
export const countRanks = (submissions: readonly OverviewSubmission[]): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  for (const { scores } of submissions)
    if (scores) counts.set(scores.rank, (counts.get(scores.rank) ?? 0) + 1);
  return counts;
};
