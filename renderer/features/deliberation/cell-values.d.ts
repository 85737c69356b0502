import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { Points } from '../../../shared/domain/points.ts';
export type MatrixSubmission = Matrix['submissions'][number];
export type MatrixGroup = MatrixSubmission['groups'][number];
export type MatrixIndicator = MatrixGroup['indicators'][number];
export type MatrixCell = MatrixIndicator['cells'][number];
export type MatrixMember = Matrix['members'][number];
export declare const findCell: (indicator: MatrixIndicator, member: MemberId) => MatrixCell | undefined;
/** Given points of an indicator in hundredths, in the order of the members; missing sheets and gaps are left out. */
export declare const listValues: (indicator: MatrixIndicator, members: readonly MatrixMember[]) => readonly {
    readonly member: MemberId;
    readonly points: Points;
}[];
/** A member's sum over a group in hundredths; null where the member has no sheet. */
export declare const sumOfMember: (group: MatrixGroup, member: MemberId) => number | null;
export interface GroupFigures {
    /** Hundredths, in the order of the members. */
    readonly sums: readonly (number | null)[];
    /** Mean of the members' sums, rounded once, half-up. */
    readonly mean: string;
    /** Hundredths; null with fewer than two sheets. */
    readonly range: number | null;
}
/** Subtotals of a group over all sheets; a missing sheet is left out and never a zero. */
export declare const sumGroup: (group: MatrixGroup, members: readonly MatrixMember[], decimals: number) => GroupFigures;
/** Decimals that show every given value exactly, at least one, so that a column lines up (hundredths in). */
export declare const decimalsOf: (values: readonly number[]) => 1 | 2;
/** Hundredths as text with exactly `decimals`; nothing is rounded, `decimalsOf` saw all values. */
export declare const writeHundredths: (hundredths: number, decimals: 1 | 2) => string;
