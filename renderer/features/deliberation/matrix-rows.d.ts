import type { MatrixGroup, MatrixIndicator, MatrixSubmission } from './cell-values.ts';
export type TotalKind = 'base' | 'bonus' | 'total';
/** One line of the matrix; all kinds have the same columns. */
export type MatrixRow = {
    readonly kind: 'group';
    readonly id: string;
    readonly group: MatrixGroup;
    readonly open: boolean;
} | {
    readonly kind: 'indicator';
    readonly id: string;
    readonly group: MatrixGroup;
    readonly indicator: MatrixIndicator;
} | {
    readonly kind: 'total';
    readonly id: string;
    readonly total: TotalKind;
};
/** The lines in view: groups with their subtotals, the indicators of open groups, then the totals. */
export declare const listRows: (submission: MatrixSubmission, closed: ReadonlySet<string>) => readonly MatrixRow[];
