import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplifyLine } from '../../../../../renderer/ui/ink/simplify-line.ts';

const line = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 5000 }), y: fc.integer({ min: 0, max: 5000 }) }),
  {
    minLength: 1,
    maxLength: 80,
  },
);

const distance = (
  point: { x: number; y: number },
  from: { x: number; y: number },
  to: { x: number; y: number },
): number => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  const along = ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length;
  const at = Math.min(length, Math.max(0, along)) / length;
  return Math.hypot(point.x - from.x - at * (to.x - from.x), point.y - from.y - at * (to.y - from.y));
};

describe('simplifyLine', () => {
  it('makes a straight line its two ends', () => {
    const straight = Array.from({ length: 50 }, (_, x) => ({ x, y: 2 * x }));
    expect(simplifyLine(straight, 1)).toEqual([straight[0], straight[49]]);
  });

  it('keeps the way out and back of a stroke that returns to its start', () => {
    const hook = [
      { x: 0, y: 0 },
      { x: 50, y: 0 },
      { x: 0, y: 0 },
    ];
    expect(simplifyLine(hook, 5)).toEqual(hook);
  });

  it('keeps everything without a tolerance', () => {
    fc.assert(
      fc.property(line, (points) => {
        expect(simplifyLine(points, 0)).toEqual(points);
      }),
    );
  });

  it('keeps ends and order, and no dropped point lies farther away than the tolerance', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 1, max: 800 }), (points, tolerance) => {
        const kept = simplifyLine(points, tolerance);
        expect(kept[0]).toBe(points[0]);
        expect(kept.at(-1)).toBe(points.at(-1));
        const places = kept.map((point) => points.indexOf(point));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (let part = 1; part < places.length; part += 1) {
          const [first, last] = [places[part - 1] ?? 0, places[part] ?? 0];
          const [from, to] = [points[first], points[last]];
          if (!from || !to) throw new Error('a kept point is missing');
          for (const dropped of points.slice(first + 1, last))
            expect(distance(dropped, from, to)).toBeLessThanOrEqual(tolerance + 1e-6);
        }
      }),
    );
  });
});
