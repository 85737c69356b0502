import { describe, expect, it } from 'vitest';
import { percentOf, scaleOf, TRUE_SIZE, zoomIn, zoomOut } from '../../../../renderer/ui/pdf/zoom.ts';

describe('zoom', () => {
  it('shows 100 % at true size', () => {
    expect(scaleOf({ mode: 'percent', percent: 100 }, 595, 300)).toBeCloseTo(TRUE_SIZE, 9);
    expect(percentOf(TRUE_SIZE)).toBe(100);
  });

  it('fits the width within bounds', () => {
    expect(scaleOf({ mode: 'fit' }, 600, 900)).toBe(1.5);
    expect(scaleOf({ mode: 'fit' }, 600, -20)).toBeGreaterThan(0);
    expect(scaleOf({ mode: 'fit' }, 1, 5_000)).toBeLessThanOrEqual(TRUE_SIZE * 4);
  });

  it('steps from a fitted size and stops at the ends', () => {
    expect(zoomIn(83)).toEqual({ mode: 'percent', percent: 90 });
    expect(zoomOut(83)).toEqual({ mode: 'percent', percent: 75 });
    expect(zoomIn(400)).toEqual({ mode: 'percent', percent: 400 });
    expect(zoomOut(25)).toEqual({ mode: 'percent', percent: 25 });
  });
});
