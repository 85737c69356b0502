import type { MemberId } from '../../../shared/domain/ids.ts';
import { type MatrixIndicator, type MatrixMember } from './cell-values.ts';
export interface FlagReason {
    /** All in hundredths. */
    readonly range: number;
    readonly maxPoints: number;
    readonly mean: string;
    /** Share of the maximum that the range takes, in whole per cent, rounded down: "over 30 %" stays true. */
    readonly percent: number;
    readonly outlier?: {
        readonly name: string;
        readonly points: number;
        readonly distance: number;
    } | undefined;
}
/** What a flag says in figures; undefined for an indicator that is not flagged. */
export declare const explainFlag: (indicator: MatrixIndicator, members: readonly MatrixMember[]) => FlagReason | undefined;
/** Whose cells are amber: the outlier's; without one, the highest and the lowest. */
export declare const listFlaggedMembers: (indicator: MatrixIndicator, members: readonly MatrixMember[]) => ReadonlySet<MemberId>;
/** Flagged indicators of a submission, for its tab. */
export declare const countFlags: (groups: readonly {
    readonly indicators: readonly MatrixIndicator[];
}[]) => number;
