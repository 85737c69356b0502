import { INK_LIMITS, type Ink, type InkPoint, type InkStroke } from '../../../shared/domain/signing/ink.ts';
import { simplifyLine } from './simplify-line.ts';

/** What the pad reports for one stroke: lengths in CSS pixels of the pad, pressure 0…1 (0 where the device has none). */
export interface PadStroke {
  readonly points: readonly { readonly x: number; readonly y: number; readonly pressure: number }[];
}

export interface PadSize {
  readonly width: number;
  readonly height: number;
}

/** The contract's bounds, tighter than the domain's in two places: a page can always be drawn. */
export const CONTRACT_INK = { strokes: 400, pointsOfStroke: 4_000, points: INK_LIMITS.points } as const;

const HUNDREDTHS = 100;
/** A mouse has no pressure; the middle draws a line of middling width. */
const NO_PRESSURE = 50;
/** A quarter of a pad unit cannot be seen on paper; the first step of thinning. */
const FIRST_TOLERANCE = 25;

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));

const measurePad = (length: number): number =>
  Math.max(1, clamp(Math.round(length * HUNDREDTHS), INK_LIMITS.extent));

const toInkStroke = (stroke: PadStroke, width: number, height: number): InkStroke => {
  const hasPressure = stroke.points.some((point) => point.pressure > 0);
  const points: InkPoint[] = [];
  for (const { x, y, pressure } of stroke.points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const next = {
      x: clamp(Math.round(x * HUNDREDTHS), width),
      y: clamp(Math.round(y * HUNDREDTHS), height),
      pressure: hasPressure ? clamp(Math.round((pressure || 0) * 100), 100) : NO_PRESSURE,
    };
    const last = points.at(-1);
    if (last?.x !== next.x || last.y !== next.y) points.push(next);
  }
  return { points };
};

const extentOf = ({ points }: InkStroke): number => {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const span = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), 0) -
    values.reduce((least, value) => Math.min(least, value), Infinity);
  return Math.max(span(xs), span(ys));
};

/** The longest strokes in the order they were written: what goes first are dots and slips. */
const keepLongest = (strokes: readonly InkStroke[]): readonly InkStroke[] => {
  if (strokes.length <= CONTRACT_INK.strokes) return strokes;
  const byExtent = strokes
    .map((stroke, index) => ({ index, extent: extentOf(stroke) }))
    .sort((a, b) => b.extent - a.extent || a.index - b.index);
  const kept = new Set(byExtent.slice(0, CONTRACT_INK.strokes).map(({ index }) => index));
  return strokes.filter((_, index) => kept.has(index));
};

const isWithinBounds = (strokes: readonly InkStroke[]): boolean =>
  strokes.every(({ points }) => points.length <= CONTRACT_INK.pointsOfStroke) &&
  strokes.reduce((sum, { points }) => sum + points.length, 0) <= CONTRACT_INK.points;

const thinStrokes = (strokes: readonly InkStroke[]): readonly InkStroke[] => {
  let thinned = strokes;
  // Ends for certain: at a tolerance beyond the pad's size each stroke is its two ends.
  for (let tolerance = FIRST_TOLERANCE; !isWithinBounds(thinned); tolerance *= 2)
    thinned = strokes.map(({ points }) => ({ points: simplifyLine(points, tolerance) }));
  return thinned;
};

/**
 * The pad's strokes as the contract's ink: integers in hundredths of a pad unit, clamped to the pad, pressure 0…100.
 * Repeated points go; ink beyond the contract's bounds is thinned evenly, by the smallest tolerance that does it.
 * Equal strokes always give equal ink.
 */
export const toInk = (strokes: readonly PadStroke[], pad: PadSize): Ink => {
  const width = measurePad(pad.width);
  const height = measurePad(pad.height);
  const written = strokes
    .map((stroke) => toInkStroke(stroke, width, height))
    .filter(({ points }) => points.length > 0);
  return { width, height, strokes: thinStrokes(keepLongest(written)) };
};
