export interface PlanePoint {
    readonly x: number;
    readonly y: number;
}
/**
 * Ramer–Douglas–Peucker: the fewest of the given points such that no dropped one lies farther than `tolerance`
 * (in the points' unit) from the line. Order, first and last point are kept; a tolerance of 0 or less keeps all.
 */
export declare const simplifyLine: <P extends PlanePoint>(line: readonly P[], tolerance: number) => readonly P[];
