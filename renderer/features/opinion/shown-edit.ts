import { replaceRange, showSegments, type ReadFigure, type Segment } from './segments.ts';

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
export const findChange = (before: string, after: string, caret: number): ShownChange => {
  const tail = Math.max(0, after.length - caret);
  let suffix = 0;
  const longestSuffix = Math.min(before.length, after.length);
  const mostSuffix = Math.min(longestSuffix, tail);
  while (suffix < mostSuffix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  let prefix = 0;
  const mostPrefix = Math.min(before.length, after.length) - suffix;
  while (prefix < mostPrefix && before[prefix] === after[prefix]) prefix += 1;
  return {
    from: prefix,
    to: before.length - suffix,
    inserted: after.slice(prefix, after.length - suffix),
  };
};

/**
 * The segments after the text field reads `after`. Figures outside the changed range stay bound; one that was cut
 * becomes words. `insertedAs` says that the inserted words stand for these segments (a figure from the menu).
 * Showing the result gives `after` again, so an input method is never disturbed.
 */
export const applyShownEdit = (
  segments: readonly Segment[],
  read: ReadFigure,
  after: string,
  caret: number,
  insertedAs?: readonly Segment[],
): readonly Segment[] => {
  const change = findChange(showSegments(segments, read), after, caret);
  const inserted: readonly Segment[] =
    insertedAs && showSegments(insertedAs, read) === change.inserted
      ? insertedAs
      : [{ kind: 'text', text: change.inserted }];
  return replaceRange(segments, read, change, inserted);
};
