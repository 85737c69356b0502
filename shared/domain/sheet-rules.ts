import { PanelDeskError } from './failure.ts';
import type { IndicatorId } from './ids.ts';
import { sumPoints, writePoints, ZERO_POINTS, type Points } from './points.ts';
import type { Indicator, Scheme } from './scheme.ts';
import { listIndicators } from './scheme-indicators.ts';
import type { Entry } from './sheet.ts';

/** Throws `points-out-of-range` or `points-off-step` with the range, so that the field can say it and save nothing. */
export const requireLawfulPoints = (indicator: Indicator, points: Points): void => {
  const params = {
    max: writePoints(indicator.maxPoints),
    step: writePoints(indicator.step),
    given: writePoints(points),
  };
  if (points > indicator.maxPoints) throw new PanelDeskError('points-out-of-range', params);
  if (points % indicator.step !== 0) throw new PanelDeskError('points-off-step', params);
};

export type Missing = 'points' | 'reason' | 'evidence';

export interface MissingPart {
  readonly indicator: IndicatorId;
  readonly missing: Missing;
}

const missingOf = (indicator: Indicator, entry: Entry | undefined): readonly Missing[] => {
  if (!entry || entry.points === null) return ['points'];
  if (entry.points === 0) return [];
  return [
    ...(indicator.reasonRequired && entry.comment.trim() === '' ? (['reason'] as const) : []),
    ...(indicator.evidenceRequired && entry.evidence.length === 0 ? (['evidence'] as const) : []),
  ];
};

/** What stands between a sheet and its submission, in the order of the table. Points are asked for everywhere, a bonus of 0 included. */
export const listMissingParts = (scheme: Scheme, entries: readonly Entry[]): readonly MissingPart[] =>
  listIndicators(scheme).flatMap(({ indicator }) =>
    missingOf(
      indicator,
      entries.find((entry) => entry.indicator === indicator.id),
    ).map((missing) => ({ indicator: indicator.id, missing })),
  );

export interface SheetTotals {
  readonly base: Points;
  readonly bonus: Points;
  readonly total: Points;
  readonly groups: readonly {
    readonly group: string;
    readonly points: Points;
    readonly done: number;
    readonly count: number;
  }[];
  readonly done: number;
  readonly count: number;
}

/** Running totals of one sheet; what is not given yet counts as nothing yet and shows in `done` of `count`. */
export const totalSheet = (scheme: Scheme, entries: readonly Entry[]): SheetTotals => {
  const given = new Map(entries.map((entry) => [entry.indicator, entry.points]));
  const groups = scheme.groups.map((group) => {
    const points = group.indicators.map((indicator) => given.get(indicator.id) ?? null);
    const present = points.filter((each): each is Points => each !== null);
    return {
      group: group.id,
      bonus: group.bonus,
      points: sumPoints(present),
      done: present.length,
      count: points.length,
    };
  });
  const sumWhere = (bonus: boolean): Points =>
    groups
      .filter((group) => group.bonus === bonus)
      .reduce<Points>((sum, group) => sumPoints([sum, group.points]), ZERO_POINTS);
  const base = sumWhere(false);
  const bonus = sumWhere(true);
  return {
    base,
    bonus,
    total: sumPoints([base, bonus]),
    groups: groups.map(({ group, points, done, count }) => ({ group, points, done, count })),
    done: groups.reduce((sum, group) => sum + group.done, 0),
    count: groups.reduce((sum, group) => sum + group.count, 0),
  };
};
