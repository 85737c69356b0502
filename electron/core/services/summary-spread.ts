import type { ScoreAggregate } from '../../../shared/domain/aggregation/aggregation.ts';
import type { MemberTotal } from '../../../shared/domain/aggregation/aggregation-totals.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { Points } from '../../../shared/domain/points.ts';
import type { Review } from '../../../shared/domain/review/review.ts';
import { formatDeviation } from '../../../shared/domain/scoring/deviation.ts';
import { measureSpread, type GivenPoints, type Spread } from '../../../shared/domain/scoring/spread.ts';
import { judgesEverything } from './matrix-scores.ts';
import { writeEntryPoints } from './write-entry-points.ts';

/** Nothing to compare: one sheet, or none. */
const NO_SPREAD = '—';

/** 极差 of what was given; a dash where fewer than two gave anything. */
export const writeRange = (given: readonly GivenPoints[]): string => {
  const spread = measureSpread(given);
  return spread ? writeEntryPoints(spread.range) : NO_SPREAD;
};

export const givenTotals = (
  members: readonly MemberTotal[],
  read: (total: MemberTotal) => Points,
): readonly GivenPoints[] => members.map((each) => ({ member: each.member, points: read(each) }));

/** Totals of those who judge the whole table: others' are not comparable with them. */
export const comparableTotals = (
  { scheme, roster }: Review,
  members: readonly MemberTotal[],
): readonly MemberTotal[] => {
  const whole = new Set<MemberId>(
    roster.filter((member) => judgesEverything(scheme, member)).map(({ id }) => id),
  );
  return members.filter(({ member }) => whole.has(member));
};

const nameOutlier = ({ roster }: Review, { outlier }: Spread): string => {
  const name = roster.find(({ id }) => id === outlier)?.name;
  return name === undefined ? '' : `，与平均相差最大的是${name}`;
};

/** 离散程度 in words, for information only; empty where fewer than two totals can be compared. */
export const describeSpread = (review: Review, { members }: ScoreAggregate): string => {
  const comparable = comparableTotals(review, members);
  const spread = measureSpread(givenTotals(comparable, ({ total }) => total));
  if (!spread) return '';
  const deviation = formatDeviation(spread.variance, review.scheme.aggregation.decimals);
  return (
    `离散程度：各专家总分的极差${writeEntryPoints(spread.range)}分，标准差${deviation}分` +
    `${nameOutlier(review, spread)}；仅供参考，不影响得分。`
  );
};
