import type { IndicatorAggregate } from './aggregation-columns.ts';
import { aggregatePart, type PartAggregate } from './aggregation-part.ts';
import { planAggregation, type AggregationPlan } from './aggregation-plan.ts';
import { readSheets, type ReadSheet } from './aggregation-sheets.ts';
import { tallySheets, type Tally } from './aggregation-tallies.ts';
import { addUpMembers, type MemberTotal } from './aggregation-totals.ts';
import { PanelDeskError } from '../failure.ts';
import type { IndicatorId } from '../ids.ts';
import { addRational, rational, type Rational } from '../rational.ts';
import type { RosterMember, Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { AggregationRecipe } from '../scheme/aggregation-recipe.ts';
import type { ScoreSheet } from '../scoring/sheet.ts';

/** The figures of all parts together: base, bonus and totals are the sums of the parts' means. */
export interface ScoreAggregate {
  /** Sums of a member's own rows, which are not everybody's where members judge different parts. */
  readonly members: readonly MemberTotal[];
  readonly indicators: readonly IndicatorAggregate[];
  /** Those with points; a single one without a name where the scheme has no parts. */
  readonly parts: readonly PartAggregate[];
  readonly base: Rational;
  readonly bonus: Rational;
  readonly total: Rational;
  readonly untrimmedTotal: Rational;
  /** In at least one part. */
  readonly trimmed: boolean;
}

export interface SubmissionAggregate {
  readonly sheets: number;
  /** Absent where nothing has points. */
  readonly scores?: ScoreAggregate | undefined;
  /** Of indicators with choices. */
  readonly tallies: ReadonlyMap<IndicatorId, Tally>;
}

/** Parts may lie scattered over the table. */
const inTableOrder = (
  plan: AggregationPlan,
  parts: readonly (readonly IndicatorAggregate[])[],
): readonly IndicatorAggregate[] => {
  const [only = [], ...others] = parts;
  if (others.length === 0) return only;
  const all = new Map(parts.flat().map((each) => [each.indicator, each]));
  return plan.scored.flatMap(({ indicator }) => all.get(indicator) ?? []);
};

const scoreParts = (
  plan: AggregationPlan,
  recipe: AggregationRecipe,
  judging: readonly (readonly ReadSheet[])[],
): ScoreAggregate => {
  const withPoints = new Set(plan.scored.map(({ part }) => part));
  const aggregated = judging.flatMap((sheets, part) =>
    withPoints.has(part) ? [aggregatePart(plan, part, recipe, sheets)] : [],
  );
  const parts = aggregated.map(({ part }) => part);
  const addUp = (figure: (part: PartAggregate) => Rational): Rational =>
    parts.map(figure).reduce(addRational, rational(0));
  return {
    members: addUpMembers(parts.map(({ members }) => members)),
    indicators: inTableOrder(
      plan,
      aggregated.map(({ indicators }) => indicators),
    ),
    parts,
    base: addUp((part) => part.base),
    bonus: addUp((part) => part.bonus),
    total: addUp((part) => part.total),
    untrimmedTotal: addUp((part) => part.untrimmedTotal),
    trimmed: parts.some((part) => part.trimmed),
  };
};

/** As `aggregateSubmission`, by a plan that submissions of one type share. */
export const aggregateByPlan = (
  plan: AggregationPlan,
  recipe: AggregationRecipe,
  sheets: readonly ScoreSheet[],
  members: readonly RosterMember[],
): SubmissionAggregate => {
  const read = readSheets(plan, recipe, sheets, members);
  const judging = plan.parts.map((_, part) => read.filter((sheet) => sheet.judges[part]));
  if (read.length === 0 || judging.some((each) => each.length === 0))
    throw new PanelDeskError('sheets-missing', { count: 0 });
  return {
    sheets: read.length,
    ...(plan.scored.length > 0 ? { scores: scoreParts(plan, recipe, judging) } : {}),
    tallies: tallySheets(plan, read),
  };
};

/**
 * 汇总: one submission's sheets to exact figures. Only submitted, complete sheets may be passed: a recused or absent
 * member's sheet is left out by the caller and is never a zero. A part counts the members that judge it; what belongs to
 * no part counts all. The order of sheets and members never changes a figure.
 * Throws `sheets-missing` where nobody judged the submission or one of its parts, `sheet-incomplete` for a sheet with a
 * gap, `choice-unlawful`, and `not-found` for a sheet of nobody in `members`.
 */
export const aggregateSubmission = (
  scheme: Scheme,
  submission: Pick<Submission, 'type'>,
  sheets: readonly ScoreSheet[],
  members: readonly RosterMember[],
): SubmissionAggregate =>
  aggregateByPlan(planAggregation(scheme, submission), scheme.aggregation, sheets, members);
