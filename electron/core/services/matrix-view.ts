import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { SubmissionAggregate } from '../../../shared/domain/aggregation/aggregation.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import { formatHundredths, rational } from '../../../shared/domain/rational.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { isScored, type Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { depthOfGroups } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { formatDeviation } from '../../../shared/domain/scoring/deviation.ts';
import type { Reconsideration } from '../../../shared/domain/scoring/reconsideration.ts';
import type { EntryRevision } from '../../../shared/domain/scoring/revision.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { collectPoints, flagSpread, measureSpread } from '../../../shared/domain/scoring/spread.ts';
import { viewValues } from './values-view.ts';
import { viewCells } from './matrix-cells.ts';

type MatrixIndicator = Matrix['groups'][number]['indicators'][number];

/** What is known of one submission when its table is drawn. */
export interface MatrixBasis {
  readonly submission: Submission;
  readonly sheets: readonly ScoreSheet[];
  readonly aggregate: SubmissionAggregate;
  /** Of this submission, oldest first. */
  readonly revisions: readonly EntryRevision[];
  /** Of this submission, in the order in which they were raised. */
  readonly reconsiderations?: readonly Reconsideration[];
  /** Indicators whose spread somebody explained. */
  readonly explained: ReadonlySet<string>;
}

const titlesOf = (indicator: Indicator) =>
  new Map('levels' in indicator ? indicator.levels.map((level) => [level.id, level.title]) : []);

const viewTally = (indicator: Indicator, aggregate: SubmissionAggregate): MatrixIndicator['tally'] => {
  const tally = aggregate.tallies.get(indicator.id);
  if (!tally) return undefined;
  const titles = titlesOf(indicator);
  return [...tally].map(([choice, count]) => ({ choice, title: titles.get(choice), count }));
};

/** Figures of scored rows: the means are the recipe's, the spread is of what the members gave. */
const scoreOf = (scheme: Scheme, { sheets, aggregate, explained }: MatrixBasis) => {
  const { decimals } = scheme.aggregation;
  const given = collectPoints(sheets);
  const flags = new Map(flagSpread(scheme, sheets).map((flag) => [flag.indicator, flag]));
  const means = new Map(aggregate.scores?.indicators.map((each) => [each.indicator, each.mean]));
  return (indicator: Indicator): MatrixIndicator['score'] => {
    if (!isScored(indicator)) return undefined;
    const spread = measureSpread(given.get(indicator.id) ?? []);
    const flag = flags.get(indicator.id);
    return {
      maxPoints: indicator.maxPoints,
      mean: formatHundredths(means.get(indicator.id) ?? rational(0n), decimals),
      range: spread?.range ?? asPoints(0),
      deviation: formatDeviation(spread?.variance ?? rational(0n), decimals),
      flag: flag && { outlier: flag.outlier, explained: explained.has(indicator.id) },
    };
  };
};

/** The table with everybody's entries, as it applies to the submission. */
export const viewGroups = (whole: Scheme, basis: MatrixBasis): Matrix['groups'] => {
  const scheme = schemeOfSubmission(whole, basis.submission);
  const depths = depthOfGroups(scheme);
  const viewScore = scoreOf(scheme, basis);
  const cells: ReadonlyMap<IndicatorId, MatrixIndicator['cells']> = viewCells(
    basis.sheets,
    basis.revisions,
    basis.reconsiderations,
  );
  return scheme.groups.map((group) => ({
    id: group.id,
    title: group.title,
    depth: depths.get(group.id) ?? 0,
    part: group.part,
    maxPoints: group.maxPoints,
    indicators: group.indicators.map((indicator): MatrixIndicator => ({
      id: indicator.id,
      title: indicator.title,
      mode: indicator.mode,
      values: viewValues(indicator, basis.submission),
      score: viewScore(indicator),
      tally: viewTally(indicator, basis.aggregate),
      cells: cells.get(indicator.id) ?? [],
    })),
  }));
};
