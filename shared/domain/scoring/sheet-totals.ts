import { isScored } from '../scheme/indicator.ts';
import { sumPoints, ZERO_POINTS, type Points } from '../points.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { IndicatorGroup } from '../scheme/indicator-group.ts';
import { isGiven } from './sheet-rules.ts';
import type { Entry } from './sheet.ts';

export interface GroupTotal {
  readonly group: string;
  readonly points: Points;
  readonly done: number;
  readonly count: number;
}

export interface SheetTotals {
  readonly base: Points;
  readonly bonus: Points;
  readonly total: Points;
  /** In the order of the table; a heading's figures are those of all below it. */
  readonly groups: readonly GroupTotal[];
  readonly done: number;
  readonly count: number;
}

const ownTotal = (group: IndicatorGroup, entries: ReadonlyMap<string, Entry>): GroupTotal => {
  let points: number = ZERO_POINTS;
  let done = 0;
  for (const indicator of group.indicators) {
    const entry = entries.get(indicator.id);
    if (!isGiven(indicator, entry)) continue;
    done += 1;
    if (isScored(indicator)) points += entry?.points ?? 0;
  }
  return { group: group.id, points: points as Points, done, count: group.indicators.length };
};

const add = (a: GroupTotal, b: GroupTotal): GroupTotal => ({
  group: a.group,
  points: sumPoints([a.points, b.points]),
  done: a.done + b.done,
  count: a.count + b.count,
});

/** Adds each group to the headings above it; parents come before their children, so one pass from the end does. */
const addUp = (groups: readonly IndicatorGroup[], own: readonly GroupTotal[]): readonly GroupTotal[] => {
  const totals = new Map(own.map((total) => [total.group, total]));
  for (const group of groups.toReversed()) {
    const total = totals.get(group.id);
    const above = group.parent === undefined ? undefined : totals.get(group.parent);
    if (total && above) totals.set(above.group, add(above, total));
  }
  return [...totals.values()];
};

/** Running totals of one sheet; what is not given yet counts as nothing yet and shows in `done` of `count`. */
export const totalSheet = (scheme: Scheme, entries: readonly Entry[]): SheetTotals => {
  const byIndicator = new Map(entries.map((entry) => [entry.indicator as string, entry]));
  const own = scheme.groups.map((group) => ownTotal(group, byIndicator));
  const sumWhere = (bonus: boolean): Points =>
    sumPoints(own.filter((_, at) => scheme.groups[at]?.bonus === bonus).map((each) => each.points));
  const base = sumWhere(false);
  const bonus = sumWhere(true);
  return {
    base,
    bonus,
    total: sumPoints([base, bonus]),
    groups: addUp(scheme.groups, own),
    done: own.reduce((sum, each) => sum + each.done, 0),
    count: own.reduce((sum, each) => sum + each.count, 0),
  };
};
