import {
  describeColumn,
  readColumns,
  withoutExtremes,
  type Column,
  type IndicatorAggregate,
} from './aggregation-columns.ts';
import type { AggregationPlan } from './aggregation-plan.ts';
import type { ReadSheet } from './aggregation-sheets.ts';
import { dropExtremes, totalMember, type CountedTotal, type MemberTotal } from './aggregation-totals.ts';
import { rational, type Rational } from '../rational.ts';
import type { AggregationRecipe } from '../scheme/aggregation-recipe.ts';

/** Below this many valid sheets nothing is trimmed: dropping two of four would leave chance. */
export const MIN_SHEETS_TO_TRIM = 5;

/** The figures of one part, over the members that judge it; `part` undefined for what belongs to none. */
export interface PartAggregate {
  readonly part: string | undefined;
  readonly sheets: number;
  readonly members: readonly MemberTotal[];
  readonly base: Rational;
  readonly bonus: Rational;
  /** By the scheme's recipe. */
  readonly total: Rational;
  /** What `total` would be if nothing were trimmed. */
  readonly untrimmedTotal: Rational;
  readonly trimmed: boolean;
}

type Figures = Pick<PartAggregate, 'base' | 'bonus' | 'total'>;

const divide = (base: number, bonus: number, by: number): Figures => ({
  base: rational(base, by),
  bonus: rational(bonus, by),
  total: rational(base + bonus, by),
});

const sumOf = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + value(item), 0);

const meanOf = (totals: readonly CountedTotal[]): Figures =>
  divide(
    sumOf(totals, ({ base, weight }) => base * weight),
    sumOf(totals, ({ bonus, weight }) => bonus * weight),
    sumOf(totals, ({ weight }) => weight),
  );

const sumOfTrimmed = (columns: readonly Column[], left: number): Figures =>
  divide(
    sumOf(columns, (column) => (column.bonus ? 0 : withoutExtremes(column))),
    sumOf(columns, (column) => (column.bonus ? withoutExtremes(column) : 0)),
    left,
  );

/** The scored rows of one part of the plan; `sheets` are all that judge it, at least one. */
export const aggregatePart = (
  plan: AggregationPlan,
  part: number,
  recipe: AggregationRecipe,
  sheets: readonly ReadSheet[],
): { readonly part: PartAggregate; readonly indicators: readonly IndicatorAggregate[] } => {
  const columns = readColumns(plan, part, sheets);
  const totals = sheets.map((sheet) => totalMember(plan, part, sheet));
  const weight = sumOf(totals, (each) => each.weight);
  const trimmed = recipe.method === 'trimmed-mean' && sheets.length >= MIN_SHEETS_TO_TRIM;
  const left = trimmed && recipe.per === 'indicator' ? sheets.length - 2 : undefined;
  const plain = meanOf(totals);
  const trim = (): Figures =>
    left === undefined ? meanOf(dropExtremes(totals)) : sumOfTrimmed(columns, left);
  return {
    part: {
      part: plan.parts[part],
      sheets: sheets.length,
      members: totals.map(({ weight: _weight, ...total }) => total),
      ...(trimmed ? trim() : plain),
      untrimmedTotal: plain.total,
      trimmed,
    },
    indicators: columns.map((column) => describeColumn(column, weight, left)),
  };
};
