import type { IndicatorId, MemberId } from './ids.ts';
import type { Points } from './points.ts';
import type { Scheme } from './scheme.ts';
import { listIndicators } from './scheme-indicators.ts';
import type { ScoreSheet } from './sheet.ts';

/** A range above this share of the maximum asks for a word of explanation. It never changes a score. */
export const NOTABLE_RANGE_PERCENT = 30;

export interface SpreadFlag {
  readonly indicator: IndicatorId;
  readonly range: Points;
  /** The member farthest from the mean; absent where two are equally far. */
  readonly outlier?: MemberId | undefined;
}

const farthestMember = (values: readonly { member: MemberId; points: Points }[]): MemberId | undefined => {
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

/** 分歧提示: computed on the revealed sheets only; the caller makes sure that the round is closed. */
export const flagSpread = (scheme: Scheme, sheets: readonly ScoreSheet[]): readonly SpreadFlag[] =>
  listIndicators(scheme).flatMap(({ indicator }) => {
    const values = sheets.flatMap((sheet) => {
      const points = sheet.entries.find((entry) => entry.indicator === indicator.id)?.points ?? null;
      return points === null ? [] : [{ member: sheet.member, points }];
    });
    if (values.length < 2) return [];
    const all = values.map((value) => value.points);
    const range = (Math.max(...all) - Math.min(...all)) as Points;
    return range * 100 > indicator.maxPoints * NOTABLE_RANGE_PERCENT
      ? [{ indicator: indicator.id, range, outlier: farthestMember(values) }]
      : [];
  });
