import type { AggregationPlan } from './aggregation-plan.ts';
import type { ReadSheet } from './aggregation-sheets.ts';
import type { IndicatorId } from '../ids.ts';
import { asPoints, type Points } from '../points.ts';
import { rational, type Rational } from '../rational.ts';

export interface IndicatorAggregate {
  readonly indicator: IndicatorId;
  /**
   * In hundredths of a point, exact, over all sheets that judge it; weighted where the recipe weighs roles. Without one
   * highest and one lowest value where the recipe trims indicator by indicator: the means then add up to the total.
   */
  readonly mean: Rational;
  /** The mean of all sheets; only where `mean` is trimmed. */
  readonly untrimmedMean?: Rational | undefined;
  readonly min: Points;
  readonly max: Points;
  readonly range: number;
}

/** One row over all sheets of its part, in whole numbers; fractions are made of it at the end. */
export interface Column {
  readonly indicator: IndicatorId;
  readonly bonus: boolean;
  /** Each value as often as its sheet counts. */
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

const readColumn = (
  { indicator, bonus }: AggregationPlan['scored'][number],
  at: number,
  sheets: readonly ReadSheet[],
): Column => {
  let [sum, min, max] = [0, Infinity, 0];
  for (const { points, weight } of sheets) {
    const value = points[at] ?? 0;
    sum += value * weight;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { indicator, bonus, sum, min, max };
};

/** The scored rows of one part; `sheets` are all that judge it, at least one. */
export const readColumns = (
  plan: AggregationPlan,
  part: number,
  sheets: readonly ReadSheet[],
): readonly Column[] =>
  plan.scored.flatMap((row, at) => (row.part === part ? [readColumn(row, at, sheets)] : []));

/** One highest and one lowest value left out: which of several equal ones makes no difference. */
export const withoutExtremes = ({ sum, min, max }: Column): number => sum - min - max;

/** `left`: how many values are left where extremes are dropped; undefined where none are. */
export const describeColumn = (
  column: Column,
  weight: number,
  left: number | undefined,
): IndicatorAggregate => {
  const { indicator, sum } = column;
  const [min, max, range] = [asPoints(column.min), asPoints(column.max), column.max - column.min];
  const plain = rational(sum, weight);
  if (left === undefined) return { indicator, mean: plain, min, max, range };
  return { indicator, mean: rational(withoutExtremes(column), left), untrimmedMean: plain, min, max, range };
};
