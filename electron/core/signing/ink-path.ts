import { measureInk } from '../../../shared/domain/signing/ink.ts';
import type { Ink, InkPoint } from '../../../shared/domain/signing/ink.ts';

/** A box in points, origin at its lower left corner. */
export type InkBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Points per pad unit at which handwriting has about its natural size on paper; ink is never blown up beyond it. */
const LARGEST_SCALE = 0.5;
const THINNEST = 0.55;
const THICKEST = 1.75;
/** Widths are drawn in steps, so that points of like pressure share one path. */
const WIDTH_STEP = 0.15;

const format = (value: number): string => String(Math.round(value * 100) / 100);

const widthOf = (pressure: number): number => {
  const width = THINNEST + ((THICKEST - THINNEST) * pressure) / 100;
  return Math.round(width / WIDTH_STEP) * WIDTH_STEP;
};

type Placed = { readonly x: number; readonly y: number; readonly pressure: number };

const midpoint = (a: Placed, b: Placed): Placed => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
  pressure: (a.pressure + b.pressure) / 2,
});

const pair = ({ x, y }: { x: number; y: number }): string => `${format(x)} ${format(y)}`;

/** A quadratic curve from `from` over `control` to `to`, as PDF's cubic operator. */
const curve = (from: Placed, control: Placed, to: Placed): string => {
  const first = { x: from.x + (2 / 3) * (control.x - from.x), y: from.y + (2 / 3) * (control.y - from.y) };
  const second = { x: to.x + (2 / 3) * (control.x - to.x), y: to.y + (2 / 3) * (control.y - to.y) };
  return `${pair(first)} ${pair(second)} ${pair(to)} c`;
};

type Segment = { readonly start: Placed; readonly operator: string; readonly width: number };

/** Curves through the middles of neighbouring points: smooth at any sampling rate. */
const segmentsOf = (points: readonly Placed[]): Segment[] => {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  if (points.length < 3)
    return [{ start: first, operator: `${pair(last)} l`, width: widthOf(last.pressure) }];
  const segments: Segment[] = [];
  let from = first;
  for (let index = 1; index < points.length - 1; index += 1) {
    const control = points[index] ?? last;
    const to = index === points.length - 2 ? last : midpoint(control, points[index + 1] ?? last);
    segments.push({ start: from, operator: curve(from, control, to), width: widthOf(control.pressure) });
    from = to;
  }
  return segments;
};

const drawSegments = (segments: readonly Segment[]): string[] => {
  const lines: string[] = [];
  let width: number | undefined;
  for (const { start, operator, width: next } of segments) {
    if (next !== width) {
      if (width !== undefined) lines.push('S');
      lines.push(`${format(next)} w ${pair(start)} m`);
      width = next;
    }
    lines.push(operator);
  }
  return segments.length > 0 ? [...lines, 'S'] : lines;
};

/**
 * The ink as PDF path operators that fill `box` without distortion: round caps and joins, pressure as line width,
 * black. Empty ink gives an empty text.
 */
export const drawInk = (ink: Ink, box: InkBox): string => {
  const bounds = measureInk(ink);
  if (!bounds) return '';
  const inkWidth = Math.max(bounds.right - bounds.left, 1);
  const inkHeight = Math.max(bounds.bottom - bounds.top, 1);
  const margin = THICKEST / 2;
  const scale = Math.min(
    (box.width - 2 * margin) / inkWidth,
    (box.height - 2 * margin) / inkHeight,
    LARGEST_SCALE / 100,
  );
  const left = box.x + (box.width - inkWidth * scale) / 2;
  const top = box.y + box.height - (box.height - inkHeight * scale) / 2;
  const place = (point: InkPoint): Placed => ({
    x: left + (point.x - bounds.left) * scale,
    y: top - (point.y - bounds.top) * scale,
    pressure: point.pressure,
  });
  const strokes = ink.strokes.flatMap((stroke) => drawSegments(segmentsOf(stroke.points.map(place))));
  return ['q 1 J 1 j 0 0 0 RG', ...strokes, 'Q'].join('\n');
};
