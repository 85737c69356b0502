import type { MemberId } from '../../../shared/domain/ids.ts';
import { parsePoints } from '../../../shared/domain/points.ts';
import { findCell, listValues, type MatrixIndicator, type MatrixMember } from './cell-values.ts';

export interface FlagReason {
  /** All in hundredths. */
  readonly range: number;
  readonly maxPoints: number;
  readonly mean: string;
  /** Share of the maximum that the range takes, in whole per cent, rounded down: "over 30 %" stays true. */
  readonly percent: number;
  /** Whether somebody gave the word of explanation. */
  readonly explained: boolean;
  readonly outlier?:
    { readonly name: string; readonly points: number; readonly distance: number } | undefined;
}

/** What a flag says in figures; undefined for an indicator that is not flagged. */
export const explainFlag = (
  indicator: MatrixIndicator,
  members: readonly MatrixMember[],
): FlagReason | undefined => {
  const { score } = indicator;
  if (!score?.flag) return undefined;
  const { flag } = score;
  const outlier = members.find(({ id }) => id === flag.outlier);
  const points = outlier ? (findCell(indicator, outlier.id)?.points ?? null) : null;
  const mean = parsePoints(score.mean);
  return {
    range: score.range,
    maxPoints: score.maxPoints,
    mean: score.mean,
    percent: Math.floor((score.range * 100) / score.maxPoints),
    explained: flag.explained,
    outlier:
      outlier && points !== null && mean !== null
        ? { name: outlier.name, points, distance: Math.abs(points - mean) }
        : undefined,
  };
};

/** Whose cells are amber: the outlier's; without one, the highest and the lowest. */
export const listFlaggedMembers = (
  indicator: MatrixIndicator,
  members: readonly MatrixMember[],
): ReadonlySet<MemberId> => {
  const flag = indicator.score?.flag;
  if (!flag) return new Set();
  if (flag.outlier) return new Set([flag.outlier]);
  const values = listValues(indicator, members);
  const all = values.map(({ points }) => points as number);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return new Set(
    values.filter(({ points }) => points === least || points === most).map(({ member }) => member),
  );
};
