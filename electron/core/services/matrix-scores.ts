import type { OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { ScoreAggregate } from '../../../shared/domain/aggregation/aggregation.ts';
import { provisionalGrade } from '../../../shared/domain/aggregation/grades.ts';
import type { Place } from '../../../shared/domain/aggregation/ranking.ts';
import { formatHundredths, type Rational } from '../../../shared/domain/rational.ts';
import type { Review, RosterMember } from '../../../shared/domain/review/review.ts';
import { judgesPart } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { formatDeviation } from '../../../shared/domain/scoring/deviation.ts';
import { measureSpread } from '../../../shared/domain/scoring/spread.ts';

type Scores = NonNullable<OverviewSubmission['scores']>;

/** Whether the member's total is of the whole table and so comparable with another's. */
export const judgesEverything = ({ parts }: Scheme, member: Pick<RosterMember, 'parts'>): boolean =>
  parts.every(({ id }) => judgesPart(member, id));

const viewSpread = ({ scheme, roster }: Review, { members }: ScoreAggregate): Scores['spread'] => {
  const whole = new Set(roster.filter((member) => judgesEverything(scheme, member)).map(({ id }) => id));
  const spread = measureSpread(
    members.filter(({ member }) => whole.has(member)).map(({ member, total }) => ({ member, points: total })),
  );
  return (
    spread && {
      range: spread.range,
      deviation: formatDeviation(spread.variance, scheme.aggregation.decimals),
      outlier: spread.outlier,
    }
  );
};

/** Totals as they will be printed. */
export const viewScores = (review: Review, scores: ScoreAggregate, place: Place): Scores => {
  const { scheme } = review;
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
    spread: viewSpread(review, scores),
    grade: provisionalGrade(scheme, scores.total)?.title,
  };
};
