import { figureToken, resolveRuns } from '../../../shared/domain/opinion/opinion.ts';

/** A stretch of a section's text: words, or one bound figure that can only be there or not, never half. */
export type Segment =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'figure'; readonly key: string };

const NO_FIGURES = new Map<string, string>();

const joinTexts = (segments: readonly Segment[]): readonly Segment[] => {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (segment.kind === 'text' && segment.text === '') continue;
    if (segment.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + segment.text };
    else joined.push(segment);
  }
  return joined;
};

/** The stored text (with `{{figure:key}}`) as segments; `serializeSegments` gives the very same text back. */
export const parseSegments = (stored: string): readonly Segment[] =>
  resolveRuns(stored, NO_FIGURES).map((run) =>
    run.kind === 'text' ? { kind: 'text', text: run.text } : { kind: 'figure', key: run.key },
  );

export const serializeSegments = (segments: readonly Segment[]): string =>
  segments.map((segment) => (segment.kind === 'text' ? segment.text : figureToken(segment.key))).join('');

/** What a figure looks like between the words: brackets that official documents do not use, around what it reads now. */
export const showFigure = (reads: string | undefined): string => `〖${reads ?? '—'}〗`;

export type ReadFigure = (key: string) => string | undefined;

export const showSegment = (segment: Segment, read: ReadFigure): string =>
  segment.kind === 'text' ? segment.text : showFigure(read(segment.key));

export const showSegments = (segments: readonly Segment[], read: ReadFigure): string =>
  segments.map((segment) => showSegment(segment, read)).join('');

export interface PlacedSegment {
  readonly segment: Segment;
  /** Where it stands in the shown text, in UTF-16 units: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export const placeSegments = (segments: readonly Segment[], read: ReadFigure): readonly PlacedSegment[] => {
  let from = 0;
  return segments.map((segment) => {
    const to = from + showSegment(segment, read).length;
    const placed = { segment, from, to };
    from = to;
    return placed;
  });
};

/** Replaces a range of the shown text. A figure that the range cuts becomes the words that are left of it. */
export const replaceRange = (
  segments: readonly Segment[],
  read: ReadFigure,
  range: { readonly from: number; readonly to: number },
  inserted: readonly Segment[],
): readonly Segment[] => {
  const before: Segment[] = [];
  const after: Segment[] = [];
  for (const { segment, from, to } of placeSegments(segments, read)) {
    if (to <= range.from) before.push(segment);
    else if (from >= range.to) after.push(segment);
    else {
      const shown = showSegment(segment, read);
      before.push({ kind: 'text', text: shown.slice(0, Math.max(0, range.from - from)) });
      after.push({ kind: 'text', text: shown.slice(Math.max(0, range.to - from)) });
    }
  }
  return joinTexts([...before, ...inserted, ...after]);
};
