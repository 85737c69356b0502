import type { IndicatorId, MemberId } from '../ids.ts';
import { isScored } from '../scheme/indicator.ts';
import { asPoints, type Points } from '../points.ts';
import type { Rational } from '../rational.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';
import { varianceOf } from './deviation.ts';
import type { ScoreSheet } from './sheet.ts';

/** A range above this share of the maximum asks for a word of explanation. It never changes a score. */
export const NOTABLE_RANGE_PERCENT = 30;

export interface GivenPoints {
  readonly member: MemberId;
  readonly points: Points;
}

/** 离散程度: how far apart the members are about one thing. */
export interface Spread {
  readonly range: Points;
  /** In hundredths squared; `formatDeviation` prints its root. */
  readonly variance: Rational;
  /** The member farthest from the mean; absent where two are equally far, so with all alike. */
  readonly outlier?: MemberId | undefined;
}

export interface SpreadFlag {
  readonly indicator: IndicatorId;
  readonly range: Points;
  readonly outlier?: MemberId | undefined;
}

const rangeOf = (values: readonly GivenPoints[]): Points => {
  const all = values.map(({ points }) => points);
  return asPoints(Math.max(...all) - Math.min(...all));
};

const farthestMember = (values: readonly GivenPoints[]): MemberId | undefined => {
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

/** Of at least two members; undefined for fewer, who cannot differ. */
export const measureSpread = (values: readonly GivenPoints[]): Spread | undefined =>
  values.length < 2
    ? undefined
    : {
        range: rangeOf(values),
        variance: varianceOf(values.map(({ points }) => points)),
        outlier: farthestMember(values),
      };

/** What each member gave, by indicator; what is not given is not in it. */
export const collectPoints = (
  sheets: readonly ScoreSheet[],
): ReadonlyMap<IndicatorId, readonly GivenPoints[]> => {
  const values = new Map<IndicatorId, GivenPoints[]>();
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
  const given = collectPoints(sheets);
  return listIndicators(scheme).flatMap(({ indicator }) => {
    const values = given.get(indicator.id) ?? [];
    if (!isScored(indicator) || values.length < 2) return [];
    const range = rangeOf(values);
    return range * 100 > indicator.maxPoints * NOTABLE_RANGE_PERCENT
      ? [{ indicator: indicator.id, range, outlier: farthestMember(values) }]
      : [];
  });
};
