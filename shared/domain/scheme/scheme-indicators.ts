import { PanelDeskError } from '../failure.ts';
import type { IndicatorId } from '../ids.ts';
import { isScored, type Indicator } from './indicator.ts';
import { sumPoints, ZERO_POINTS, type Points } from '../points.ts';
import type { Scheme } from './scheme.ts';
import type { IndicatorGroup } from './indicator-group.ts';

/** Indicators in the order of the policy's table, with the group each belongs to. */
export const listIndicators = (
  scheme: Scheme,
): readonly { readonly group: IndicatorGroup; readonly indicator: Indicator }[] =>
  scheme.groups.flatMap((group) => group.indicators.map((indicator) => ({ group, indicator })));

/** Throws `not-found` for an id that the scheme does not hold. */
export const findIndicator = (scheme: Scheme, id: IndicatorId): Indicator => {
  const found = listIndicators(scheme).find((each) => each.indicator.id === id);
  if (!found) throw new PanelDeskError('not-found', { what: id });
  return found.indicator;
};

const sumOfGroups = (groups: readonly IndicatorGroup[]): Points =>
  sumPoints(groups.map((group) => group.maxPoints ?? ZERO_POINTS));

/** 100 + 10: the base and the bonus maximum stay two figures. Groups within groups are not counted twice. */
export const schemeMaxima = (scheme: Scheme): { readonly base: Points; readonly bonus: Points } => {
  const outermost = scheme.groups.filter((group) => group.parent === undefined);
  return {
    base: sumOfGroups(outermost.filter((group) => !group.bonus)),
    bonus: sumOfGroups(outermost.filter((group) => group.bonus)),
  };
};

/** Whether the scheme gives points at all; without any there is no total, no rank and no grade by score. */
export const givesPoints = (scheme: Scheme): boolean =>
  listIndicators(scheme).some(({ indicator }) => isScored(indicator));

/** How deep each group lies in the table, 0 for an outermost one; parents come before their children. */
export const depthOfGroups = (scheme: Scheme): ReadonlyMap<string, number> => {
  const depths = new Map<string, number>();
  for (const { id, parent } of scheme.groups)
    depths.set(id, parent === undefined ? 0 : (depths.get(parent) ?? -1) + 1);
  return depths;
};
