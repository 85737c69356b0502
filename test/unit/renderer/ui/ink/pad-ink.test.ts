import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTRACT_INK, toInk, type PadStroke } from '../../../../../renderer/ui/ink/pad-ink.ts';
import { inkSchema } from '../../../../../shared/contract/ink.ts';
import { isBoundedInk, isEmptyInk } from '../../../../../shared/domain/signing/ink.ts';

const PAD = { width: 336, height: 196 };

const wave = (count: number, from = 0): PadStroke => ({
  points: Array.from({ length: count }, (_, index) => ({
    x: (index / count) * PAD.width,
    y: PAD.height / 2 + Math.sin(index / 40 + from) * 60,
    pressure: 0.5,
  })),
});

const anyStroke = fc.record({
  points: fc.array(
    fc.record({
      x: fc.double({ min: -1000, max: 20_000, noNaN: false }),
      y: fc.double({ min: -1000, max: 20_000, noNaN: false }),
      pressure: fc.double({ min: 0, max: 1, noNaN: false }),
    }),
    { maxLength: 60 },
  ),
});

describe('toInk', () => {
  it('gives hundredths of a pad unit and pressure in hundredths', () => {
    const ink = toInk([{ points: [{ x: 10.126, y: 20, pressure: 0.333 }] }], PAD);
    expect(ink).toEqual({
      width: 33_600,
      height: 19_600,
      strokes: [{ points: [{ x: 1013, y: 2000, pressure: 33 }] }],
    });
  });

  it('takes middling pressure for a device that has none, and keeps a real zero of one that has', () => {
    const mouse = toInk(
      [
        {
          points: [
            { x: 1, y: 1, pressure: 0 },
            { x: 2, y: 2, pressure: 0 },
          ],
        },
      ],
      PAD,
    );
    const pen = toInk(
      [
        {
          points: [
            { x: 1, y: 1, pressure: 0 },
            { x: 2, y: 2, pressure: 0.4 },
          ],
        },
      ],
      PAD,
    );
    expect(mouse.strokes[0]?.points.map((point) => point.pressure)).toEqual([50, 50]);
    expect(pen.strokes[0]?.points.map((point) => point.pressure)).toEqual([0, 40]);
  });

  it('drops repeated points and strokes without a point', () => {
    const point = { x: 5, y: 5, pressure: 0.5 };
    const ink = toInk([{ points: [point, point, { ...point, x: 5.001 }] }, { points: [] }], PAD);
    expect(ink.strokes).toEqual([{ points: [{ x: 500, y: 500, pressure: 50 }] }]);
  });

  it('always stays inside the contract and the domain, whatever the pad reported', () => {
    fc.assert(
      fc.property(
        fc.array(anyStroke, { maxLength: 12 }),
        fc.record({
          width: fc.double({ min: 0, max: 20_000, noNaN: true }),
          height: fc.double({ min: 0, max: 20_000, noNaN: true }),
        }),
        (strokes, pad) => {
          const ink = toInk(strokes, pad);
          expect(inkSchema.safeParse(ink).success).toBe(true);
          expect(isBoundedInk(ink)).toBe(true);
        },
      ),
    );
  });

  it('thins a stroke with too many points, ends kept and shape within a pad unit', () => {
    const stroke = wave(9_000);
    const ink = toInk([stroke], PAD);
    const points = ink.strokes[0]?.points ?? [];
    expect(points.length).toBeLessThanOrEqual(CONTRACT_INK.pointsOfStroke);
    expect(points.length).toBeGreaterThan(10);
    expect(points[0]?.x).toBe(0);
    expect(points.at(-1)?.x).toBe(Math.round((8_999 / 9_000) * PAD.width * 100));
    for (const { x, y } of points) {
      const expected = PAD.height / 2 + Math.sin((x / 100 / PAD.width) * (9_000 / 40)) * 60;
      expect(Math.abs(y / 100 - expected)).toBeLessThan(1);
    }
  });

  it('thins many long strokes to the bound over all of them', () => {
    const ink = toInk(
      Array.from({ length: 12 }, (_, index) => wave(3_900, index)),
      PAD,
    );
    expect(ink.strokes).toHaveLength(12);
    expect(ink.strokes.reduce((sum, { points }) => sum + points.length, 0)).toBeLessThanOrEqual(
      CONTRACT_INK.points,
    );
    expect(inkSchema.safeParse(ink).success).toBe(true);
  });

  it('keeps the longest strokes in order where there are too many', () => {
    const dots = Array.from({ length: 450 }, (_, index) => ({
      points: [{ x: index % 300, y: 3, pressure: 0.5 }],
    }));
    const ink = toInk([wave(30), ...dots, wave(40, 1)], PAD);
    expect(ink.strokes).toHaveLength(CONTRACT_INK.strokes);
    expect(ink.strokes[0]?.points).toHaveLength(30);
    expect(ink.strokes.at(-1)?.points).toHaveLength(40);
    expect(isEmptyInk(ink)).toBe(false);
  });

  it('leaves an untouched pad empty', () => {
    expect(isEmptyInk(toInk([], PAD))).toBe(true);
  });
});
