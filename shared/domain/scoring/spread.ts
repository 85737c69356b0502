import type { IndicatorId, MemberId } from '../ids.ts';
import { isScored } from '../scheme/indicator.ts';
import { asPoints, type Points } from '../points.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';
import type { ScoreSheet } from './sheet.ts';

/** A range above this share of the maximum asks for a word of explanation. It never changes a score. */
export const NOTABLE_RANGE_PERCENT = 30;

export interface SpreadFlag {
  readonly indicator: IndicatorId;
  readonly range: Points;
  /** The member farthest from the mean; absent where two are equally far. */
  readonly outlier?: MemberId | undefined;
}

interface Value {
  readonly member: MemberId;
  readonly points: Points;
}

const farthestMember = (values: readonly Value[]): MemberId | undefined => {
  const sum = values.reduce((total, value) => total + value.points, 0);
  // |value·n − sum| orders by distance from the mean without leaving the integers.
  const distances = values.map(({ member, points }) => ({
    member,
    distance: Math.abs(points * values.length - sum),
  }));
  const most = Math.max(...distances.map((each) => each.distance));
  const farthest = distances.filter((each) => each.distance === most);
  return farthest.length === 1 ? farthest[0]?.member : undefined;
};

/** What each member gave, by indicator; what is not given is not in it. */
const collectValues = (sheets: readonly ScoreSheet[]): ReadonlyMap<string, readonly Value[]> => {
  const values = new Map<string, Value[]>();
  for (const { member, entries } of sheets) {
    for (const { indicator, points } of entries) {
      if (points === null) continue;
      const given = values.get(indicator);
      if (given) given.push({ member, points });
      else values.set(indicator, [{ member, points }]);
    }
  }
  return values;
};

/**
 * 分歧提示 of indicators with points: computed on the revealed sheets only; the caller makes sure that the round is closed.
 * Choices without points need no flag: their tally shows who disagrees.
 */
export const flagSpread = (scheme: Scheme, sheets: readonly ScoreSheet[]): readonly SpreadFlag[] => {
  const given = collectValues(sheets);
  return listIndicators(scheme).flatMap(({ indicator }) => {
    const values = given.get(indicator.id) ?? [];
    if (!isScored(indicator) || values.length < 2) return [];
    const all = values.map((value) => value.points);
    const range = asPoints(Math.max(...all) - Math.min(...all));
    return range * 100 > indicator.maxPoints * NOTABLE_RANGE_PERCENT
      ? [{ indicator: indicator.id, range, outlier: farthestMember(values) }]
      : [];
  });
};
