import type { SubmissionAggregate, ScoreAggregate } from './aggregation.ts';
import type { MemberTotal } from './aggregation-totals.ts';
import { provisionalGrade } from './grades.ts';
import type { SubmissionId } from '../ids.ts';
import { rankByTotal, type Place } from './ranking.ts';
import { formatHundredths, type Rational } from '../rational.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** An exact figure and how it is printed. `exact` is a fraction of hundredths: "39240/5" are 78.48 points. */
export interface ExactFigure {
  readonly exact: string;
  readonly rounded: string;
}

interface TotalFigures {
  readonly trimmed: boolean;
  readonly base: ExactFigure;
  readonly bonus: ExactFigure;
  readonly total: ExactFigure;
  readonly untrimmedTotal: ExactFigure;
}

export interface ComputedScores extends TotalFigures {
  readonly rank: number;
  readonly tied: boolean;
  /** By the bureau's cut-offs alone; shares are the bureau's to draw. */
  readonly grade?: string | undefined;
  readonly members: readonly MemberTotal[];
  readonly indicators: readonly {
    readonly indicator: string;
    readonly mean: ExactFigure;
    readonly untrimmedMean?: ExactFigure | undefined;
    readonly min: number;
    readonly max: number;
  }[];
  /** One without a name for what belongs to no part. */
  readonly parts: readonly (TotalFigures & { readonly part?: string | undefined; readonly sheets: number })[];
}

/** What follows from a submission's sheets, as it is written down. */
export interface ComputedResult {
  readonly sheets: number;
  readonly tallies: readonly {
    readonly indicator: string;
    readonly choices: readonly { readonly choice: string; readonly count: number }[];
  }[];
  readonly scores?: ComputedScores | undefined;
}

const describeScores = (scheme: Scheme, scores: ScoreAggregate, place: Place): ComputedScores => {
  const figure = (value: Rational): ExactFigure => ({
    exact: `${value.numerator}/${value.denominator}`,
    rounded: formatHundredths(value, scheme.aggregation.decimals),
  });
  const totals = (from: Pick<ScoreAggregate, keyof TotalFigures>): TotalFigures => ({
    trimmed: from.trimmed,
    base: figure(from.base),
    bonus: figure(from.bonus),
    total: figure(from.total),
    untrimmedTotal: figure(from.untrimmedTotal),
  });
  return {
    ...totals(scores),
    ...place,
    grade: provisionalGrade(scheme, scores.total)?.id,
    members: scores.members,
    indicators: scores.indicators.map(({ indicator, mean, untrimmedMean, min, max }) => ({
      indicator,
      mean: figure(mean),
      untrimmedMean: untrimmedMean && figure(untrimmedMean),
      min,
      max,
    })),
    parts: scores.parts.map((part) => ({ part: part.part, sheets: part.sheets, ...totals(part) })),
  };
};

/** All of a review's aggregates as written down, with the places of those that have totals. */
export const describeAggregates = (
  scheme: Scheme,
  aggregates: ReadonlyMap<SubmissionId, SubmissionAggregate>,
): ReadonlyMap<SubmissionId, ComputedResult> => {
  const totals = [...aggregates].flatMap(([id, { scores }]) => (scores ? [[id, scores.total] as const] : []));
  const places = rankByTotal(new Map(totals));
  return new Map(
    [...aggregates].map(([id, { sheets, tallies, scores }]) => {
      const place = places.get(id);
      return [
        id,
        {
          sheets,
          tallies: [...tallies].map(([indicator, tally]) => ({
            indicator,
            choices: [...tally].map(([choice, count]) => ({ choice, count })),
          })),
          ...(scores && place ? { scores: describeScores(scheme, scores, place) } : {}),
        },
      ];
    }),
  );
};
