import { PanelDeskError } from './failure.ts';
import type { IndicatorId } from './ids.ts';
import { sumPoints, type Points } from './points.ts';
import type { Indicator, IndicatorGroup, Scheme } from './scheme.ts';

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
  sumPoints(groups.map((group) => group.maxPoints));

/** 100 + 10: the base and the bonus maximum stay two figures. */
export const schemeMaxima = (scheme: Scheme): { readonly base: Points; readonly bonus: Points } => ({
  base: sumOfGroups(scheme.groups.filter((group) => !group.bonus)),
  bonus: sumOfGroups(scheme.groups.filter((group) => group.bonus)),
});
