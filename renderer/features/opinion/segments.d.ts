/** A stretch of a section's text: words, or one bound figure that can only be there or not, never half. */
export type Segment =
  | {
      readonly kind: 'text';
      readonly text: string;
    }
  | {
      readonly kind: 'figure';
      readonly key: string;
    };
/** The stored text (with `{{figure:key}}`) as segments; `serializeSegments` gives the very same text back. */
export declare const parseSegments: (stored: string) => readonly Segment[];
export declare const serializeSegments: (segments: readonly Segment[]) => string;
/** What a figure looks like between the words: brackets that official documents do not use, around what it reads now. */
export declare const showFigure: (reads: string | undefined) => string;
export type ReadFigure = (key: string) => string | undefined;
export declare const showSegment: (segment: Segment, read: ReadFigure) => string;
export declare const showSegments: (segments: readonly Segment[], read: ReadFigure) => string;
export interface PlacedSegment {
  readonly segment: Segment;
  /** Where it stands in the shown text, in UTF-16 units: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}
export declare const placeSegments: (
  segments: readonly Segment[],
  read: ReadFigure,
) => readonly PlacedSegment[];
/** Replaces a range of the shown text. A figure that the range cuts becomes the words that are left of it. */
export declare const replaceRange: (
  segments: readonly Segment[],
  read: ReadFigure,
  range: {
    readonly from: number;
    readonly to: number;
  },
  inserted: readonly Segment[],
) => readonly Segment[];
