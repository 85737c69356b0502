import { createHash } from 'node:crypto';
import type { Ink } from '../../../shared/domain/signing/ink.ts';

const WIDTH = 32_000;
const HEIGHT = 12_000;
const STROKES = 7;
const POINTS = 24;

/** Strokes that look like hurried writing and belong to nobody: equal names give equal ink. */
export const inventInk = (name: string): Ink => {
  const seed = createHash('sha256').update(name).digest();
  const byte = (index: number): number => (seed[index % seed.length] ?? 0) / 255;
  const strokes = Array.from({ length: STROKES }, (_, stroke) => {
    const left = 2_000 + (stroke * (WIDTH - 8_000)) / STROKES;
    const bend = byte(stroke) * Math.PI;
    const isDown = byte(stroke + 9) > 0.5;
    const points = Array.from({ length: POINTS }, (__, index) => {
      const t = index / (POINTS - 1);
      const along = 500 + 4_200 * t * (0.5 + byte(stroke + 3));
      const across = (0.25 + 0.5 * byte(stroke + 17)) * HEIGHT + Math.sin(t * Math.PI + bend) * HEIGHT * 0.22;
      return {
        x: Math.round(Math.min(WIDTH, left + (isDown ? along * 0.35 : along))),
        y: Math.round(Math.max(0, Math.min(HEIGHT, isDown ? HEIGHT * (0.15 + 0.65 * t) : across))),
        pressure: Math.round(35 + 45 * Math.sin(t * Math.PI)),
      };
    });
    return { points };
  });
  return { width: WIDTH, height: HEIGHT, strokes };
};
