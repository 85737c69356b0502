import type { PadSize, PadStroke } from './pad-ink.ts';

type PadPoint = PadStroke['points'][number];

/** One report of a pointer: lengths in CSS pixels of the pad, pressure 0…1 as the browser gives it. */
export interface PointerSample extends PadPoint {
  readonly pointer: number;
  /** As in `PointerEvent.pointerType`. */
  readonly kind: string;
}

export interface Recording {
  readonly strokes: readonly PadStroke[];
  /** Whose stroke is the last one and still being written. */
  readonly writing: { readonly pointer: number; readonly kind: string } | null;
  /** A pen came near: from then on what touches the pad is the hand that holds it. */
  readonly penSeen: boolean;
}

export const NOTHING_WRITTEN: Recording = { strokes: [], writing: null, penSeen: false };

/** A hand that trembles on the spot writes nothing. */
const SMALLEST_STEP = 0.5;

/** A mouse says a constant that means nothing; 0 is what `toInk` knows as a device without pressure. */
const pointOf = ({ x, y, kind, pressure }: PointerSample): PadPoint => ({
  x,
  y,
  pressure: kind === 'mouse' ? 0 : pressure,
});

const withoutLast = (recording: Recording): Recording => ({
  ...recording,
  strokes: recording.strokes.slice(0, -1),
  writing: null,
});

/** A pen in reach of the pad, touching it or not. */
export const notePen = (recording: Recording): Recording =>
  recording.penSeen ? recording : { ...recording, penSeen: true };

/**
 * A new stroke, unless another one is being written. A pen always may: what was being written by touch was the palm that came
 * down before it, and goes. Touch is ignored once a pen was seen.
 */
export const beginStroke = (recording: Recording, sample: PointerSample): Recording => {
  const { writing, penSeen } = recording;
  const isPen = sample.kind === 'pen';
  if (sample.kind === 'touch' && penSeen) return recording;
  if (writing && !(isPen && writing.kind === 'touch')) return recording;
  const before = writing ? withoutLast(recording) : recording;
  return {
    strokes: [...before.strokes, { points: [pointOf(sample)] }],
    writing: { pointer: sample.pointer, kind: sample.kind },
    penSeen: penSeen || isPen,
  };
};

/** Further points of the stroke that this pointer writes, in the order in which they were made. */
export const extendStroke = (recording: Recording, samples: readonly PointerSample[]): Recording => {
  const last = recording.strokes.at(-1);
  const own = samples.filter(({ pointer }) => pointer === recording.writing?.pointer);
  if (!last || own.length === 0) return recording;
  const points = [...last.points];
  for (const sample of own) {
    const from = points.at(-1);
    if (from && Math.hypot(sample.x - from.x, sample.y - from.y) < SMALLEST_STEP) continue;
    points.push(pointOf(sample));
  }
  if (points.length === last.points.length) return recording;
  return { ...recording, strokes: [...recording.strokes.slice(0, -1), { points }] };
};

export const endStroke = (recording: Recording, pointer: number): Recording =>
  recording.writing?.pointer === pointer ? { ...recording, writing: null } : recording;

/** The system took the pointer away (a gesture, a palm that it found itself): what it had drawn was not writing. */
export const cancelStroke = (recording: Recording, pointer: number): Recording =>
  recording.writing?.pointer === pointer ? withoutLast(recording) : recording;

/** Takes the last stroke away; not while one is being written. */
export const undoStroke = (recording: Recording): Recording =>
  recording.writing ? recording : withoutLast(recording);

/** On a pad that became smaller, all strokes at the largest scale at which they lie on it; otherwise as they are. */
export const fitStrokes = (strokes: readonly PadStroke[], pad: PadSize): readonly PadStroke[] => {
  let right = 0;
  let bottom = 0;
  for (const { points } of strokes)
    for (const { x, y } of points) {
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  const scale = Math.min(1, pad.width / Math.max(right, 1), pad.height / Math.max(bottom, 1));
  if (scale === 1 || scale <= 0) return strokes;
  return strokes.map(({ points }) => ({
    points: points.map(({ x, y, pressure }) => ({ x: x * scale, y: y * scale, pressure })),
  }));
};
