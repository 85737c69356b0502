import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { ScoreAggregate, SubmissionAggregate } from '../../../shared/domain/aggregation/aggregation.ts';
import { provisionalGrade } from '../../../shared/domain/aggregation/grades.ts';
import { isScored, type Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import { formatHundredths, rational, type Rational } from '../../../shared/domain/rational.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { depthOfGroups } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { flagSpread } from '../../../shared/domain/scoring/spread.ts';

type MatrixSubmission = Matrix['submissions'][number];
type MatrixIndicator = MatrixSubmission['groups'][number]['indicators'][number];

/** Totals as they will be printed. */
export const viewScores = (
  scheme: Scheme,
  scores: ScoreAggregate,
  place: { readonly rank: number; readonly tied: boolean },
): NonNullable<MatrixSubmission['scores']> => {
  const print = (value: Rational): string => formatHundredths(value, scheme.aggregation.decimals);
  const titles = new Map(scheme.parts.map((part) => [part.id, part.title]));
  return {
    ...place,
    total: print(scores.total),
    base: print(scores.base),
    bonus: print(scores.bonus),
    untrimmedTotal: print(scores.untrimmedTotal),
    trimmed: scores.trimmed,
    memberTotals: [...scores.members],
    parts: scores.parts.flatMap(({ part, sheets, total }) => {
      const title = part === undefined ? undefined : titles.get(part);
      return part !== undefined && title ? [{ id: part, title, sheets, total: print(total) }] : [];
    }),
    grade: provisionalGrade(scheme, scores.total)?.title,
  };
};

const titlesOf = (indicator: Indicator) =>
  new Map('levels' in indicator ? indicator.levels.map((level) => [level.id, level.title]) : []);

const viewTally = (indicator: Indicator, aggregate: SubmissionAggregate): MatrixIndicator['tally'] => {
  const tally = aggregate.tallies.get(indicator.id);
  if (!tally) return undefined;
  const titles = titlesOf(indicator);
  return [...tally].map(([choice, count]) => ({ choice, title: titles.get(choice), count }));
};

/** The table with everybody's entries, as it applies to the submission. */
export const viewGroups = (
  whole: Scheme,
  submission: Submission,
  sheets: readonly ScoreSheet[],
  aggregate: SubmissionAggregate,
): MatrixSubmission['groups'] => {
  const scheme = schemeOfSubmission(whole, submission);
  const depths = depthOfGroups(scheme);
  const flags = new Map(flagSpread(scheme, sheets).map((flag) => [flag.indicator, flag]));
  const means = new Map(aggregate.scores?.indicators.map((each) => [each.indicator, each]));
  return scheme.groups.map((group) => ({
    id: group.id,
    title: group.title,
    depth: depths.get(group.id) ?? 0,
    part: group.part,
    maxPoints: group.maxPoints,
    indicators: group.indicators.map((indicator): MatrixIndicator => {
      const computed = means.get(indicator.id);
      const flag = flags.get(indicator.id);
      return {
        id: indicator.id,
        title: indicator.title,
        mode: indicator.mode,
        score: isScored(indicator)
          ? {
              maxPoints: indicator.maxPoints,
              mean: formatHundredths(computed?.mean ?? rational(0n), scheme.aggregation.decimals),
              range: asPoints(computed?.range ?? 0),
              flag: flag ? { outlier: flag.outlier } : undefined,
            }
          : undefined,
        tally: viewTally(indicator, aggregate),
        cells: sheets.flatMap((sheet) =>
          sheet.entries
            .filter((entry) => entry.indicator === indicator.id)
            .map((entry) => ({ ...entry, evidence: [...entry.evidence], member: sheet.member })),
        ),
      };
    }),
  }));
};
