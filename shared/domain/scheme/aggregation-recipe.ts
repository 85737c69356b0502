export type AggregationMethod = 'mean' | 'trimmed-mean' | 'weighted-by-role';

/** How sheets become one figure; printed on the summary and in the results so that anyone can recompute it. */
export interface AggregationRecipe {
  readonly method: AggregationMethod;
  /** Whether one highest and one lowest are dropped from the totals, or from each indicator before adding up. */
  readonly per: 'total' | 'indicator';
  readonly decimals: 0 | 1 | 2;
  /** Whole numbers, for `weighted-by-role` only. */
  readonly weights?: { readonly chair: number; readonly member: number } | undefined;
}
