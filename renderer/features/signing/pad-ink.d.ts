import { type Ink } from '../../../shared/domain/ink.ts';
/** What the pad reports for one stroke: lengths in CSS pixels of the pad, pressure 0…1 (0 where the device has none). */
export interface PadStroke {
    readonly points: readonly {
        readonly x: number;
        readonly y: number;
        readonly pressure: number;
    }[];
}
export interface PadSize {
    readonly width: number;
    readonly height: number;
}
/** The contract's bounds, tighter than the domain's in two places: a page can always be drawn. */
export declare const CONTRACT_INK: {
    readonly strokes: 400;
    readonly pointsOfStroke: 4000;
    readonly points: 20000;
};
/**
 * The pad's strokes as the contract's ink: integers in hundredths of a pad unit, clamped to the pad, pressure 0…100.
 * Repeated points go; ink beyond the contract's bounds is thinned evenly, by the smallest tolerance that does it.
 * Equal strokes always give equal ink.
 */
export declare const toInk: (strokes: readonly PadStroke[], pad: PadSize) => Ink;
