import type { PadStroke } from './pad-ink.ts';

/** Ink is drawn black in every theme: it shows what will stand on white paper. */
const INK = '#16181d';
/** CSS pixels at no and at full pressure, in the proportion in which paper has them. */
const THINNEST = 1.1;
const THICKEST = 3.5;
/** Of a device without pressure. */
const MIDDLING = 0.5;

type PadPoint = PadStroke['points'][number];

const widthOf = (pressure: number): number => THINNEST + (THICKEST - THINNEST) * Math.min(1, pressure);

const midpoint = (a: PadPoint, b: PadPoint): { x: number; y: number } => ({
  x: (a.x + b.x) / 2,
  y: (a.y + b.y) / 2,
});

/** A stroke as it will be on paper: curves through the middles of neighbouring points, pressure as width. */
const drawStroke = (canvas: CanvasRenderingContext2D, { points }: PadStroke): void => {
  const hasPressure = points.some(({ pressure }) => pressure > 0);
  const first = points[0];
  if (!first) return;
  const line = (from: { x: number; y: number }, control: PadPoint, to: { x: number; y: number }): void => {
    canvas.lineWidth = widthOf(hasPressure ? control.pressure : MIDDLING);
    canvas.beginPath();
    canvas.moveTo(from.x, from.y);
    canvas.quadraticCurveTo(control.x, control.y, to.x, to.y);
    canvas.stroke();
  };
  if (points.length < 3) {
    const last = points.at(-1) ?? first;
    line(first, last, { x: last.x, y: last.y });
    return;
  }
  let from: { x: number; y: number } = first;
  for (let index = 1; index < points.length - 1; index += 1) {
    const control = points[index];
    const next = points[index + 1];
    if (!control || !next) continue;
    const to = index === points.length - 2 ? next : midpoint(control, next);
    line(from, control, to);
    from = to;
  }
};

/** Everything anew: a signature is a few hundred points. The canvas gets the screen's own pixels, lengths stay CSS pixels. */
export const drawStrokes = (element: HTMLCanvasElement, strokes: readonly PadStroke[]): void => {
  const canvas = element.getContext('2d');
  if (!canvas) return;
  const ratio = Math.max(window.devicePixelRatio || 1, 1);
  const width = Math.round(element.clientWidth * ratio);
  const height = Math.round(element.clientHeight * ratio);
  if (element.width !== width || element.height !== height) {
    element.width = width;
    element.height = height;
  }
  canvas.setTransform(ratio, 0, 0, ratio, 0, 0);
  canvas.clearRect(0, 0, element.clientWidth, element.clientHeight);
  canvas.strokeStyle = INK;
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  for (const stroke of strokes) drawStroke(canvas, stroke);
};
