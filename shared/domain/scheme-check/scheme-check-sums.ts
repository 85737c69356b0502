import { isScored } from '../scheme/indicator.ts';
import { MAX_POINTS } from '../points.ts';
import { childrenOf, isOpenHeading } from './scheme-check-groups.ts';
import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { IndicatorGroup } from '../scheme/indicator-group.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

const add = (amounts: readonly (number | undefined)[]): number =>
  amounts.reduce<number>((sum, next) => sum + (next ?? 0), 0);

interface Sum {
  readonly sum: number;
  /** The type of submission that it is for, where the groups below differ by type. */
  readonly type?: string | undefined;
}

/** What stands directly below a heading, added up; for each type of submission where not all of it is for everybody. */
const listSums = (scheme: Scheme, group: IndicatorGroup): readonly Sum[] => {
  const children = childrenOf(scheme, group);
  const own = add(group.indicators.filter(isScored).map((each) => each.maxPoints));
  if (children.every(({ types }) => types === undefined))
    return [{ sum: own + add(children.map((child) => child.maxPoints)) }];
  return (group.types ?? scheme.types.map(({ id }) => id)).map((type) => ({
    type,
    sum: add(
      children
        .filter(({ types }) => types === undefined || types.includes(type))
        .map((child) => child.maxPoints),
    ),
  }));
};

const checkGroup = (scheme: Scheme, group: IndicatorGroup, path: string): readonly SchemeFault[] => {
  const { id, maxPoints } = group;
  const open = isOpenHeading(scheme, group);
  const isEmpty = group.indicators.length === 0 && childrenOf(scheme, group).length === 0;
  const sums = listSums(scheme, group);
  if (isEmpty) return [];
  if (sums.every(({ sum }) => sum === 0)) {
    const waits = maxPoints === undefined || open;
    return waits ? [] : [faultAt('group-maximum-without-points', `${path}.maxPoints`, { id })];
  }
  if (maxPoints === undefined)
    return [faultAt('group-maximum-missing', path, { id, sum: (sums[0]?.sum ?? 0) / 100 })];
  const wrong = sums.find(({ sum }) => (open ? sum > maxPoints : sum !== maxPoints));
  if (!wrong) return [];
  const params = { stated: maxPoints / 100, sum: wrong.sum / 100 };
  return [
    faultAt(
      'group-sum-differs',
      `${path}.maxPoints`,
      wrong.type === undefined ? params : { ...params, type: wrong.type },
    ),
  ];
};

/** Sums of a sheet are points, too, and have to stay in their range. */
const checkRange = (scheme: Scheme): readonly SchemeFault[] => {
  const scored = listIndicators(scheme).flatMap(({ indicator }) => (isScored(indicator) ? [indicator] : []));
  const sum = add(scored.map((each) => each.maxPoints));
  return sum > MAX_POINTS
    ? [faultAt('maxima-too-large', 'groups', { sum: sum / 100, limit: MAX_POINTS / 100 })]
    : [];
};

export const checkSums = (scheme: Scheme): readonly SchemeFault[] => [
  ...scheme.groups.flatMap((group, at) => checkGroup(scheme, group, `groups.${at}`)),
  ...checkRange(scheme),
];
