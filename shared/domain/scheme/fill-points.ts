import { isScored, type Indicator, type JudgementIndicator, type PointsIndicator } from './indicator.ts';
import { asPoints, MAX_POINTS, type Points } from '../points.ts';
import type { IndicatorGroup } from './indicator-group.ts';

const HALF_POINT = asPoints(50);

/** A judged factor with the bureau's maximum becomes a scored one; its levels fall away. */
const giveMaximum = (
  { levels: _levels, ...factor }: JudgementIndicator,
  maxPoints: Points,
): PointsIndicator => ({
  ...factor,
  mode: 'points',
  maxPoints,
  step: HALF_POINT,
});

/** A sum beyond the range of points is said by the check of the filled scheme; until then it must not throw. */
const addUp = (amounts: readonly Points[]): Points =>
  asPoints(
    Math.min(
      MAX_POINTS,
      amounts.reduce((sum, next) => sum + next, 0),
    ),
  );

/** Groups that got points, and the headings above them. */
const listAffected = (
  groups: readonly IndicatorGroup[],
  changed: ReadonlySet<string>,
): ReadonlySet<string> => {
  const parents = new Map(groups.map(({ id, parent }) => [id, parent]));
  const affected = new Set<string>();
  for (const start of changed)
    for (let id: string | undefined = start; id !== undefined && !affected.has(id); id = parents.get(id))
      affected.add(id);
  return affected;
};

/** New maxima of the groups that got points and of the headings above them; others keep what the policy states. */
const recount = (
  groups: readonly IndicatorGroup[],
  changed: ReadonlySet<string>,
): readonly IndicatorGroup[] => {
  const affected = listAffected(groups, changed);
  const counted = new Map<string, Points | undefined>();
  // From the last to the first: what stands below a heading comes after it.
  return groups
    .toReversed()
    .map((group) => {
      const own = group.indicators.filter(isScored).map((each) => each.maxPoints);
      const below = groups.flatMap(({ id, parent }) =>
        parent === group.id && id !== group.id ? [counted.get(id)] : [],
      );
      const maxPoints = affected.has(group.id)
        ? addUp([...own, ...below.filter((each) => each !== undefined)])
        : group.maxPoints;
      counted.set(group.id, maxPoints);
      return affected.has(group.id) ? { ...group, maxPoints } : group;
    })
    .toReversed();
};

/** Gives the factors the bureau's maxima; `maxima` names factors by their ids. */
export const fillPoints = (
  groups: readonly IndicatorGroup[],
  maxima: ReadonlyMap<string, Points>,
): readonly IndicatorGroup[] => {
  const changed = new Set<string>();
  const scored = groups.map((group) => {
    const indicators = group.indicators.map((indicator): Indicator => {
      const maximum = maxima.get(indicator.id);
      if (maximum === undefined || indicator.mode !== 'judgement') return indicator;
      changed.add(group.id);
      return giveMaximum(indicator, maximum);
    });
    return { ...group, indicators };
  });
  return changed.size === 0 ? groups : recount(scored, changed);
};
