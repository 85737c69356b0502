import type { ScoreAggregate } from '../aggregation/aggregation.ts';
import { provisionalGrade } from '../aggregation/grades.ts';
import { addRational, formatHundredths, rational, type Rational } from '../rational.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { IndicatorGroup } from '../scheme/indicator-group.ts';
import { isScored } from '../scheme/indicator.ts';

type Figure = readonly [key: string, text: string];

const ZERO = rational(0n);

/** Exact means of the groups that have points; a heading's is the sum of all below it. Parents come before children. */
const sumGroups = (
  groups: readonly IndicatorGroup[],
  means: ReadonlyMap<string, Rational>,
): ReadonlyMap<string, Rational> => {
  const sums = new Map<string, Rational>();
  for (const group of groups.toReversed()) {
    const scored = group.indicators.filter(isScored);
    const below = sums.get(group.id);
    if (scored.length === 0 && below === undefined) continue;
    const sum = scored.reduce((total, { id }) => addRational(total, means.get(id) ?? ZERO), below ?? ZERO);
    sums.set(group.id, sum);
    if (group.parent !== undefined) sums.set(group.parent, addRational(sums.get(group.parent) ?? ZERO, sum));
  }
  return sums;
};

/**
 * `total`, `base`, `bonus`, `untrimmed` (where one highest and one lowest were dropped), `grade` (where the bureau gave
 * cut-offs), `part:<part>`, `group:<group>`, `mean:<indicator>`. Rounded here, once, to the scheme's decimals.
 */
export const scoreFigures = (scheme: Scheme, scores: ScoreAggregate): readonly Figure[] => {
  const write = (value: Rational): string => formatHundredths(value, scheme.aggregation.decimals);
  const means = new Map<string, Rational>(scores.indicators.map((each) => [each.indicator, each.mean]));
  const groups = sumGroups(scheme.groups, means);
  const grade = provisionalGrade(scheme, scores.total);
  return [
    ['total', write(scores.total)],
    ['base', write(scores.base)],
    ['bonus', write(scores.bonus)],
    ...(scores.trimmed ? [['untrimmed', write(scores.untrimmedTotal)] as const] : []),
    ...(grade ? [['grade', grade.title.zh] as const] : []),
    ...scores.parts.flatMap(({ part, total }): readonly Figure[] =>
      part === undefined ? [] : [[`part:${part}`, write(total)]],
    ),
    ...scheme.groups.flatMap((group): readonly Figure[] => {
      const sum = groups.get(group.id);
      return sum === undefined
        ? []
        : [
            [`group:${group.id}`, write(sum)],
            ...group.indicators
              .filter(isScored)
              .map(({ id }) => [`mean:${id}`, write(means.get(id) ?? ZERO)] as const),
          ];
    }),
  ];
};
