/**
 * A handwritten signature as strokes on a pad. All lengths are integers in hundredths of a pad unit (a CSS pixel
 * of the pad), so that equal ink is equal JSON; the origin is the upper left corner, y grows downward.
 */
export type InkPoint = {
  readonly x: number;
  readonly y: number;
  /** 0…100: hundredths of full pressure; devices without pressure report 50. */
  readonly pressure: number;
};

export type InkStroke = { readonly points: readonly InkPoint[] };

export type Ink = {
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly InkStroke[];
};

/** Enough for a long name written slowly on a 240 Hz pen; more is not a signature. */
export const INK_LIMITS = { extent: 1_000_000, strokes: 500, points: 20_000 } as const;

/** A mark shorter than this share of the pad's width is a slip of the pen, not a signature. */
const SMALLEST_MARK = 0.05;

const isWithin = (value: number, low: number, high: number): boolean =>
  Number.isSafeInteger(value) && value >= low && value <= high;

/** True when every number is an integer inside the pad and the counts are within `INK_LIMITS`. */
export const isBoundedInk = (ink: Ink): boolean => {
  if (!isWithin(ink.width, 1, INK_LIMITS.extent) || !isWithin(ink.height, 1, INK_LIMITS.extent)) return false;
  if (ink.strokes.length > INK_LIMITS.strokes) return false;
  const points = ink.strokes.reduce((sum, stroke) => sum + stroke.points.length, 0);
  if (points > INK_LIMITS.points) return false;
  return ink.strokes.every((stroke) =>
    stroke.points.every(
      (point) =>
        isWithin(point.x, 0, ink.width) &&
        isWithin(point.y, 0, ink.height) &&
        isWithin(point.pressure, 0, 100),
    ),
  );
};

export type InkBounds = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** The smallest box around all points, or nothing when there is none. */
export const measureInk = (ink: Ink): InkBounds | undefined => {
  let bounds: InkBounds | undefined;
  for (const stroke of ink.strokes) {
    for (const { x, y } of stroke.points) {
      bounds = bounds
        ? {
            left: Math.min(bounds.left, x),
            top: Math.min(bounds.top, y),
            right: Math.max(bounds.right, x),
            bottom: Math.max(bounds.bottom, y),
          }
        : { left: x, top: y, right: x, bottom: y };
    }
  }
  return bounds;
};

/** True when nothing was written, or only dots and slips too short to be a name. */
export const isEmptyInk = (ink: Ink): boolean => {
  const bounds = measureInk(ink);
  if (!bounds) return true;
  const extent = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top);
  return extent < ink.width * SMALLEST_MARK;
};
