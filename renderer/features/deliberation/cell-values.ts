import type { Matrix, Overview, OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { Points } from '../../../shared/domain/points.ts';
import { formatHundredths, rational } from '../../../shared/domain/rational.ts';

/** A submission with everybody's entries; the overview has the same without them. */
export interface MatrixSubmission extends OverviewSubmission {
  readonly groups: Matrix['groups'];
}
export type MatrixGroup = MatrixSubmission['groups'][number];
export type MatrixIndicator = MatrixGroup['indicators'][number];
export type MatrixCell = MatrixIndicator['cells'][number];
export type MatrixMember = Overview['members'][number];

/** Members whose sheet counts for the submission: whoever has at least one cell in it. */
export const listJudges = (
  submission: MatrixSubmission,
  members: readonly MatrixMember[],
): readonly MatrixMember[] => {
  const judges = new Set(
    submission.groups.flatMap((group) =>
      group.indicators.flatMap((indicator) => indicator.cells.map(({ member }) => member)),
    ),
  );
  return members.filter(({ id }) => judges.has(id));
};

/** Whether the submission's sheets have a bonus, so that base and bonus are two figures. */
export const hasBonus = ({ groups, scores }: MatrixSubmission): boolean =>
  scores !== undefined &&
  (groups.some(({ indicators }) => indicators.some(({ mode }) => mode === 'bonus')) ||
    scores.memberTotals.some(({ bonus }) => bonus > 0) ||
    Number(scores.bonus) > 0);

export const findCell = (indicator: MatrixIndicator, member: MemberId): MatrixCell | undefined =>
  indicator.cells.find((cell) => cell.member === member);

/** Given points of an indicator in hundredths, in the order of the members; missing sheets and gaps are left out. */
export const listValues = (
  indicator: MatrixIndicator,
  members: readonly MatrixMember[],
): readonly { readonly member: MemberId; readonly points: Points }[] =>
  members.flatMap(({ id }) => {
    const points = findCell(indicator, id)?.points ?? null;
    return points === null ? [] : [{ member: id, points }];
  });

/** A member's sum over these indicators in hundredths; null where the member gave no points for any of them. */
export const sumOfMember = (indicators: readonly MatrixIndicator[], member: MemberId): number | null => {
  const given = indicators.flatMap((indicator) => {
    const points = findCell(indicator, member)?.points ?? null;
    return points === null ? [] : [points];
  });
  return given.length === 0 ? null : given.reduce((sum, points) => sum + points, 0);
};

export interface GroupFigures {
  /** Hundredths, in the order of the members. */
  readonly sums: readonly (number | null)[];
  /** Mean of the members' sums, rounded once, half-up. */
  readonly mean: string;
  /** Hundredths; null with fewer than two sheets. */
  readonly range: number | null;
}

/** Subtotals over all sheets; a missing sheet is left out and never a zero. */
export const sumIndicators = (
  indicators: readonly MatrixIndicator[],
  members: readonly MatrixMember[],
  decimals: number,
): GroupFigures => {
  const sums = members.map(({ id }) => sumOfMember(indicators, id));
  const given = sums.filter((sum) => sum !== null);
  const total = given.reduce((sum, next) => sum + next, 0);
  return {
    sums,
    mean: given.length === 0 ? '' : formatHundredths(rational(total, given.length), decimals),
    range: given.length < 2 ? null : Math.max(...given) - Math.min(...given),
  };
};

/** Decimals that show every given value exactly, at least one, so that a column lines up (hundredths in). */
export const decimalsOf = (values: readonly number[]): 1 | 2 =>
  values.some((value) => value % 10 !== 0) ? 2 : 1;

/** Hundredths as text with exactly `decimals`; nothing is rounded, `decimalsOf` saw all values. */
export const writeHundredths = (hundredths: number, decimals: 1 | 2): string =>
  (hundredths / 100).toFixed(decimals);
