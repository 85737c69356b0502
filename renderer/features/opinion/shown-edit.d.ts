import { type ReadFigure, type Segment } from './segments.ts';
export interface ShownChange {
  readonly from: number;
  /** End of the replaced range in the text before. */
  readonly to: number;
  readonly inserted: string;
}
/**
 * The one range that turned `before` into `after`. Where several would do (a character typed beside its twin) the
 * one that ends at the caret is taken, so that a figure beside it is left whole. Offsets are UTF-16 units.
 */
export declare const findChange: (before: string, after: string, caret: number) => ShownChange;
/**
 * The segments after the text field reads `after`. Figures outside the changed range stay bound; one that was cut
 * becomes words. `insertedAs` says that the inserted words stand for these segments (a figure from the menu).
 * Showing the result gives `after` again, so an input method is never disturbed.
 */
export declare const applyShownEdit: (
  segments: readonly Segment[],
  read: ReadFigure,
  after: string,
  caret: number,
  insertedAs?: readonly Segment[],
) => readonly Segment[];
