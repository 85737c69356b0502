import type { Ink, InkStroke } from '../../../shared/domain/signing/ink.ts';

const stroke = (points: readonly (readonly [number, number])[]): InkStroke => ({
  points: points.flatMap(([x, y], index) => {
    const next = points[index + 1];
    if (!next) return [{ x: x * 100, y: y * 100, pressure: 30 }];
    // Eight samples between the corners, pressed hardest in the middle, as a hand does.
    return Array.from({ length: 8 }, (_, step) => ({
      x: Math.round((x + ((next[0] - x) * step) / 8) * 100),
      y: Math.round((y + ((next[1] - y) * step) / 8) * 100),
      pressure: 30 + Math.round(60 * Math.sin((Math.PI * (step + 1)) / 9)),
    }));
  }),
});

/** Three characters of handwriting on a pad of 320 × 160. */
export const anInk = (variant = 0): Ink => ({
  width: 32_000,
  height: 16_000,
  strokes: [
    stroke([
      [30, 52 + variant],
      [112, 40],
    ]),
    stroke([
      [74, 26],
      [72, 66],
      [58, 104],
      [32, 132 - variant],
    ]),
    stroke([
      [70, 76],
      [116, 122],
    ]),
    stroke([
      [138, 40],
      [202, 32 + variant],
    ]),
    stroke([
      [136, 68],
      [210, 62],
    ]),
    stroke([
      [168, 22],
      [160, 110],
    ]),
    stroke([
      [132, 118],
      [224, 104 + variant],
    ]),
    stroke([
      [238, 50],
      [262, 96],
      [286, 130],
    ]),
    stroke([
      [284, 40],
      [262, 80],
      [228, 124 - variant],
    ]),
  ],
});
