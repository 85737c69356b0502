import type { PlacedSegment } from './segments.ts';
/** The figure that a caret stands inside, before or after; undefined between words. */
export declare const figureAt: (placed: readonly PlacedSegment[], caret: number) => PlacedSegment | undefined;
/** Where a caret may stand: never inside a figure. Coming from `previous`, it passes over in that direction. */
export declare const snapCaret: (placed: readonly PlacedSegment[], caret: number, previous: number) => number;
/** A selection widened to whole figures. */
export declare const snapSelection: (
  placed: readonly PlacedSegment[],
  start: number,
  end: number,
) => {
  readonly start: number;
  readonly end: number;
};
/** The figure that Backspace (`back`) or Delete would bite into: it is taken away whole. */
export declare const figureBeside: (
  placed: readonly PlacedSegment[],
  caret: number,
  back: boolean,
) => PlacedSegment | undefined;
