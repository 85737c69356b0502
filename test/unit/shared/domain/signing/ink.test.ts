import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  INK_LIMITS,
  isBoundedInk,
  isEmptyInk,
  measureInk,
} from '../../../../../shared/domain/signing/ink.ts';
import type { Ink } from '../../../../../shared/domain/signing/ink.ts';

const pad = (...points: readonly (readonly [number, number, number])[]): Ink => ({
  width: 30_000,
  height: 15_000,
  strokes: [{ points: points.map(([x, y, pressure]) => ({ x, y, pressure })) }],
});

describe('ink', () => {
  it('is empty without strokes, and with a dot or a slip only', () => {
    expect(isEmptyInk({ width: 100, height: 100, strokes: [] })).toBe(true);
    expect(isEmptyInk(pad())).toBe(true);
    expect(isEmptyInk(pad([5000, 5000, 50]))).toBe(true);
    expect(isEmptyInk(pad([5000, 5000, 50], [5900, 5400, 50]))).toBe(true);
  });

  it('is not empty with a stroke of a character’s size', () => {
    expect(isEmptyInk(pad([5000, 5000, 50], [5000, 9000, 50]))).toBe(false);
  });

  it.each([
    ['a point beyond the pad', pad([30_001, 0, 50])],
    ['a fraction', pad([10.5, 0, 50])],
    ['negative pressure', pad([10, 0, -1])],
    ['pressure above full', pad([10, 0, 101])],
    ['no extent', { ...pad([0, 0, 0]), width: 0 }],
    [
      'too many strokes',
      { ...pad(), strokes: Array.from({ length: INK_LIMITS.strokes + 1 }, () => ({ points: [] })) },
    ],
    [
      'too many points',
      pad(...Array.from({ length: INK_LIMITS.points + 1 }, (): [number, number, number] => [1, 1, 1])),
    ],
  ])('is out of bounds with %s', (_, ink) => {
    expect(isBoundedInk(ink)).toBe(false);
  });

  const point = fc.record({
    x: fc.integer({ min: 0, max: 30_000 }),
    y: fc.integer({ min: 0, max: 15_000 }),
    pressure: fc.integer({ min: 0, max: 100 }),
  });
  test.prop([fc.array(fc.array(point, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 })])(
    'has a box that holds every point and touches some on each side',
    (strokes) => {
      const ink: Ink = { width: 30_000, height: 15_000, strokes: strokes.map((points) => ({ points })) };
      const bounds = measureInk(ink);
      const points = strokes.flat();
      expect(isBoundedInk(ink)).toBe(true);
      expect(
        points.every(({ x, y }) => bounds && x >= bounds.left && x <= bounds.right && y >= bounds.top),
      ).toBe(true);
      expect(points.some(({ y }) => y === bounds?.bottom)).toBe(true);
      expect(points.some(({ x }) => x === bounds?.left)).toBe(true);
    },
  );
});
