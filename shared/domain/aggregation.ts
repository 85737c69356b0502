import { PanelDeskError } from './failure.ts';
import type { IndicatorId, MemberId } from './ids.ts';
import type { Points } from './points.ts';
import { addRational, compareRational, rational, type Rational } from './rational.ts';
import type { Scheme } from './scheme.ts';
import { listIndicators } from './scheme-indicators.ts';
import type { ScoreSheet } from './sheet.ts';
import { totalSheet } from './sheet-rules.ts';

/** Below this many valid sheets nothing is trimmed: dropping two of four would leave chance. */
export const MIN_SHEETS_TO_TRIM = 5;

export interface IndicatorAggregate {
  readonly indicator: IndicatorId;
  /** In hundredths of a point, exact. */
  readonly mean: Rational;
  readonly min: Points;
  readonly max: Points;
  readonly range: number;
}

export interface MemberTotal {
  readonly member: MemberId;
  readonly base: Points;
  readonly bonus: Points;
  readonly total: Points;
}

export interface SubmissionAggregate {
  readonly sheets: number;
  readonly members: readonly MemberTotal[];
  readonly indicators: readonly IndicatorAggregate[];
  readonly base: Rational;
  readonly bonus: Rational;
  /** By the scheme's recipe. */
  readonly total: Rational;
  /** Always the plain mean, shown beside `total` where the recipe trims. */
  readonly untrimmedTotal: Rational;
  readonly trimmed: boolean;
}

const meanOf = (values: readonly number[]): Rational =>
  rational(
    values.reduce((sum, value) => sum + BigInt(value), 0n),
    values.length,
  );

const aggregateIndicator = (indicator: IndicatorId, values: readonly Points[]): IndicatorAggregate => {
  const [first = 0 as Points] = values;
  const min = values.reduce((least, value) => (value < least ? value : least), first);
  const max = values.reduce((most, value) => (value > most ? value : most), first);
  return { indicator, mean: meanOf(values), min, max, range: max - min };
};

/**
 * Exactly one highest and one lowest sheet by total leave. Among equal totals the base decides and never a member's id,
 * for the means of base and bonus may not depend on what somebody is called.
 */
const trimByTotal = (totals: readonly MemberTotal[]): readonly MemberTotal[] =>
  [...totals].sort((a, b) => a.total - b.total || a.base - b.base).slice(1, -1);

const pointsOf = (sheet: ScoreSheet, indicator: IndicatorId): Points => {
  const points = sheet.entries.find((entry) => entry.indicator === indicator)?.points;
  if (points === null || points === undefined) throw new PanelDeskError('sheet-incomplete', { indicator });
  return points;
};

/**
 * 汇总: one submission's sheets to exact figures. Only submitted, complete sheets may be passed: a recused or absent
 * member's sheet is left out by the caller and is never a zero. The order of sheets never changes a figure.
 * Throws `sheets-missing` without any sheet, `sheet-incomplete` for a sheet with a gap.
 */
export const aggregateSubmission = (scheme: Scheme, sheets: readonly ScoreSheet[]): SubmissionAggregate => {
  if (sheets.length === 0) throw new PanelDeskError('sheets-missing', { count: 0 });
  const ordered = [...sheets].sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0));
  const members = ordered.map((sheet) => {
    const { base, bonus, total } = totalSheet(scheme, sheet.entries);
    return { member: sheet.member, base, bonus, total };
  });
  const indicators = listIndicators(scheme).map(({ indicator }) =>
    aggregateIndicator(
      indicator.id,
      ordered.map((sheet) => pointsOf(sheet, indicator.id)),
    ),
  );
  const trimmed = scheme.aggregation.method === 'trimmed-mean' && members.length >= MIN_SHEETS_TO_TRIM;
  const counted = trimmed ? trimByTotal(members) : members;
  return {
    sheets: members.length,
    members,
    indicators,
    base: meanOf(counted.map((each) => each.base)),
    bonus: meanOf(counted.map((each) => each.bonus)),
    total: meanOf(counted.map((each) => each.total)),
    untrimmedTotal: meanOf(members.map((each) => each.total)),
    trimmed,
  };
};

/** Rank 1 is the highest; equal exact totals share a rank and the next rank is skipped (1, 1, 3). Ties are shown, never broken. */
export const rankByTotal = <Id extends string>(
  totals: ReadonlyMap<Id, Rational>,
): ReadonlyMap<Id, { readonly rank: number; readonly tied: boolean }> => {
  const all = [...totals.values()];
  return new Map(
    [...totals].map(([id, total]) => [
      id,
      {
        rank: 1 + all.filter((other) => compareRational(other, total) > 0).length,
        tied: all.filter((other) => compareRational(other, total) === 0).length > 1,
      },
    ]),
  );
};

/** Base and bonus always add up to the total, trimmed or not; a check that the results file repeats. */
export const partsAddUp = (aggregate: SubmissionAggregate): boolean =>
  compareRational(addRational(aggregate.base, aggregate.bonus), aggregate.total) === 0;
