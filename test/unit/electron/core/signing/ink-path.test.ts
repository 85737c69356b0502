import { describe, expect, it } from 'vitest';
import type { Ink } from '../../../../../shared/domain/signing/ink.ts';
import { drawInk } from '../../../../../electron/core/signing/ink-path.ts';
import { anInk } from '../../../../support/signing/an-ink.ts';

const box = { x: 10, y: 20, width: 140, height: 35 };
const numbers = (operators: string): [number, number][] =>
  [...operators.matchAll(/(-?[\d.]+) (-?[\d.]+) (?=m|l|c)/g)].map((match) => [
    Number(match[1]),
    Number(match[2]),
  ]);

describe('drawInk', () => {
  it('stays inside its box with round caps', () => {
    const operators = drawInk(anInk(), box);
    expect(operators).toMatch(/^q 1 J 1 j 0 0 0 RG/);
    const points = numbers(operators);
    expect(points.length).toBeGreaterThan(20);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(box.x);
      expect(x).toBeLessThanOrEqual(box.x + box.width);
      expect(y).toBeGreaterThanOrEqual(box.y);
      expect(y).toBeLessThanOrEqual(box.y + box.height);
    }
  });

  it('draws strong pressure wider than weak', () => {
    const widthAt = (pressure: number): number => {
      const ink: Ink = {
        width: 10_000,
        height: 10_000,
        strokes: [
          {
            points: [
              { x: 0, y: 0, pressure },
              { x: 9000, y: 9000, pressure },
            ],
          },
        ],
      };
      return Number(/([\d.]+) w/.exec(drawInk(ink, box))?.[1]);
    };
    expect(widthAt(100)).toBeGreaterThan(widthAt(50));
    expect(widthAt(50)).toBeGreaterThan(widthAt(0));
  });

  it('puts the pad’s upper edge at the top', () => {
    const ink: Ink = {
      width: 10_000,
      height: 10_000,
      strokes: [
        {
          points: [
            { x: 0, y: 0, pressure: 50 },
            { x: 5000, y: 9000, pressure: 50 },
          ],
        },
      ],
    };
    const [start, end] = numbers(drawInk(ink, box));
    expect(start?.[1]).toBeGreaterThan(end?.[1] ?? 0);
  });

  it('draws nothing for no ink', () => {
    expect(drawInk({ width: 1, height: 1, strokes: [] }, box)).toBe('');
  });
});
