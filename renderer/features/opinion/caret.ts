import type { PlacedSegment } from './segments.ts';

const isFigure = ({ segment }: PlacedSegment): boolean => segment.kind === 'figure';

/** The figure that a caret stands inside, before or after; undefined between words. */
export const figureAt = (placed: readonly PlacedSegment[], caret: number): PlacedSegment | undefined =>
  placed.find((each) => isFigure(each) && caret > each.from && caret < each.to) ??
  placed.find((each) => isFigure(each) && (caret === each.to || caret === each.from));

/** Where a caret may stand: never inside a figure. Coming from `previous`, it passes over in that direction. */
export const snapCaret = (placed: readonly PlacedSegment[], caret: number, previous: number): number => {
  const inside = placed.find((each) => isFigure(each) && caret > each.from && caret < each.to);
  if (!inside) return caret;
  if (previous <= inside.from) return inside.to;
  if (previous >= inside.to) return inside.from;
  return caret - inside.from < inside.to - caret ? inside.from : inside.to;
};

/** A selection widened to whole figures. */
export const snapSelection = (
  placed: readonly PlacedSegment[],
  start: number,
  end: number,
): { readonly start: number; readonly end: number } => {
  const cutStart = placed.find((each) => isFigure(each) && start > each.from && start < each.to);
  const cutEnd = placed.find((each) => isFigure(each) && end > each.from && end < each.to);
  return { start: cutStart?.from ?? start, end: cutEnd?.to ?? end };
};

/** The figure that Backspace (`back`) or Delete would bite into: it is taken away whole. */
export const figureBeside = (
  placed: readonly PlacedSegment[],
  caret: number,
  back: boolean,
): PlacedSegment | undefined =>
  placed.find((each) => isFigure(each) && (back ? each.to === caret : each.from === caret));
