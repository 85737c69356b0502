import { describe, expect, test } from 'vitest';
import { planCrop } from '../../../../../renderer/ui/evidence/crop-box.ts';

const A4 = { width: 600, height: 800 };

describe('what is drawn of a page', () => {
  test('the whole page where no part is meant', () => {
    const plan = planCrop(A4, undefined, 150);
    expect(plan).toEqual({
      box: { left: 0, top: 0, width: 1, height: 1 },
      width: 150,
      height: 200,
      scale: 0.25,
      frame: null,
    });
  });

  test('the region with a margin, and where it stands in that', () => {
    const { box, frame, width, height } = planCrop(A4, { x: 200, y: 300, width: 400, height: 200 }, 220);
    expect(box.left).toBeCloseTo(0.18);
    expect(box.width).toBeCloseTo(0.44);
    expect(box.top).toBeCloseTo(0.28);
    expect(box.height).toBeCloseTo(0.24);
    expect(frame?.left).toBeCloseTo(0.02 / 0.44);
    expect(frame?.width).toBeCloseTo(0.4 / 0.44);
    expect(frame?.top).toBeCloseTo(0.02 / 0.24);
    expect(width).toBe(220);
    expect(height).toBeCloseTo((220 * 0.24 * 800) / (0.44 * 600));
  });

  test('a line gets company above and below, so that it can be read', () => {
    const { width, height } = planCrop(A4, { x: 100, y: 500, width: 800, height: 10 }, 240);
    expect(width / height).toBeCloseTo(4);
  });

  test('a column is no taller than a sheet', () => {
    const { width, height } = planCrop(A4, { x: 450, y: 0, width: 20, height: 1000 }, 200);
    expect(height).toBeCloseTo(300);
    expect(width).toBeLessThan(200);
  });

  test.each([
    { x: 0, y: 0, width: 50, height: 20 },
    { x: 950, y: 980, width: 50, height: 20 },
    { x: 0, y: 990, width: 1000, height: 10 },
  ])('a region at the edge stays on the page: %o', (region) => {
    const { box, frame } = planCrop(A4, region, 200);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.left + box.width).toBeLessThanOrEqual(1.000001);
    expect(box.top + box.height).toBeLessThanOrEqual(1.000001);
    expect(frame?.left ?? -1).toBeGreaterThanOrEqual(0);
    expect((frame?.top ?? 2) + (frame?.height ?? 2)).toBeLessThanOrEqual(1.000001);
  });
});
