import { describe, expect, it } from 'vitest';
import { toInk } from '../../../../../renderer/ui/ink/pad-ink.ts';
import {
  beginStroke,
  cancelStroke,
  endStroke,
  extendStroke,
  fitStrokes,
  notePen,
  NOTHING_WRITTEN,
  undoStroke,
  type PointerSample,
  type Recording,
} from '../../../../../renderer/ui/ink/stroke-recorder.ts';

const PAD = { width: 300, height: 190 };

const aSample = (kind: string, x: number, pressure = 0.5, pointer = 1): PointerSample => ({
  pointer,
  kind,
  x,
  y: 50,
  pressure,
});

const write = (recording: Recording, kind: string, pressures: readonly number[], pointer = 1): Recording => {
  const samples = pressures.map((pressure, step) => aSample(kind, 10 + step * 20, pressure, pointer));
  const [first, ...rest] = samples;
  if (!first) return recording;
  return endStroke(extendStroke(beginStroke(recording, first), rest), pointer);
};

const pressuresOf = ({ strokes }: Recording): readonly (readonly number[])[] =>
  toInk(strokes, PAD).strokes.map(({ points }) => points.map(({ pressure }) => pressure));

describe('a stroke', () => {
  it('keeps the pressure of a pen and of a finger that has one, point by point', () => {
    expect(pressuresOf(write(NOTHING_WRITTEN, 'pen', [0.1, 0.45, 1]))).toEqual([[10, 45, 100]]);
    expect(pressuresOf(write(NOTHING_WRITTEN, 'touch', [0.2, 0.7]))).toEqual([[20, 70]]);
  });

  it('has middling pressure where the device has none', () => {
    expect(pressuresOf(write(NOTHING_WRITTEN, 'mouse', [0.5, 0.5]))).toEqual([[50, 50]]);
  });

  it('takes every point that came between two frames, and none of a hand that stands still', () => {
    const began = beginStroke(NOTHING_WRITTEN, aSample('pen', 10));
    const gathered = extendStroke(
      began,
      [10.1, 12, 12.2, 14].map((x) => aSample('pen', x)),
    );
    expect(gathered.strokes[0]?.points.map(({ x }) => x)).toEqual([10, 12, 14]);
  });

  it('is written by one pointer only', () => {
    const began = beginStroke(NOTHING_WRITTEN, aSample('touch', 10, 0.5, 1));
    expect(beginStroke(began, aSample('touch', 200, 0.5, 2))).toBe(began);
    expect(extendStroke(began, [aSample('touch', 200, 0.5, 2)])).toBe(began);
    expect(endStroke(began, 2)).toBe(began);
  });

  it('is gone when the system took the pointer away', () => {
    const written = write(NOTHING_WRITTEN, 'touch', [0.5, 0.5]);
    const taken = cancelStroke(beginStroke(written, aSample('touch', 40, 0.5, 7)), 7);
    expect(taken.strokes).toEqual(written.strokes);
    expect(taken.writing).toBeNull();
  });
});

describe('the hand that holds the pen', () => {
  it('writes nothing after the pen was seen, touching the pad or not', () => {
    const penned = write(NOTHING_WRITTEN, 'pen', [0.3, 0.6]);
    expect(write(penned, 'touch', [0.5, 0.5], 2)).toBe(penned);
    expect(write(notePen(NOTHING_WRITTEN), 'touch', [0.5, 0.5]).strokes).toEqual([]);
  });

  it('loses what it drew when it came down before the pen', () => {
    const palm = extendStroke(beginStroke(NOTHING_WRITTEN, aSample('touch', 200, 0.5, 2)), [
      aSample('touch', 220, 0.5, 2),
    ]);
    const penned = beginStroke(palm, aSample('pen', 10, 0.4, 3));
    expect(penned.strokes).toEqual([{ points: [{ x: 10, y: 50, pressure: 0.4 }] }]);
    expect(penned.writing).toEqual({ pointer: 3, kind: 'pen' });
  });

  it('leaves the mouse alone', () => {
    const penned = write(NOTHING_WRITTEN, 'pen', [0.3, 0.6]);
    expect(write(penned, 'mouse', [0.5, 0.5], 9).strokes).toHaveLength(2);
  });
});

describe('undoStroke', () => {
  it('takes the last stroke, and none while one is being written', () => {
    const two = write(write(NOTHING_WRITTEN, 'mouse', [0.5, 0.5]), 'mouse', [0.5, 0.5, 0.5]);
    expect(undoStroke(two).strokes).toEqual(two.strokes.slice(0, 1));
    const writing = beginStroke(two, aSample('mouse', 10));
    expect(undoStroke(writing)).toBe(writing);
    expect(undoStroke(NOTHING_WRITTEN).strokes).toEqual([]);
  });
});

describe('fitStrokes', () => {
  const wide = [
    {
      points: [
        { x: 0, y: 0, pressure: 0.3 },
        { x: 300, y: 100, pressure: 0.9 },
      ],
    },
  ];

  it('keeps strokes as they are while they lie on the pad', () => {
    expect(fitStrokes(wide, PAD)).toBe(wide);
    expect(fitStrokes([], { width: 0, height: 0 })).toEqual([]);
  });

  it('makes them smaller in proportion on a pad that was turned', () => {
    expect(fitStrokes(wide, { width: 150, height: 190 })[0]?.points).toEqual([
      { x: 0, y: 0, pressure: 0.3 },
      { x: 150, y: 50, pressure: 0.9 },
    ]);
  });

  it('does not lose them while the pad is not displayed', () => {
    expect(fitStrokes(wide, { width: 0, height: 0 })).toBe(wide);
  });
});
