import { describe, expect, it } from 'vitest';
import { pointsOfBand } from '../../../../../shared/domain/scheme/bands.ts';
import { aBandsIndicator } from '../../../../support/builders/a-scheme.ts';

describe('pointsOfBand', () => {
  it.each([
    ['0', 200],
    ['499.999999', 200],
    ['500', 600],
    ['999.99', 600],
    ['1000', 1000],
    ['1000000', 1000],
    ['-5', 200],
  ])('%s falls into the band of %d: from is in, below is out', (value, points) => {
    expect(pointsOfBand(aBandsIndicator(), value)).toBe(points);
  });

  it('gives none between bands, or for what is no number', () => {
    const gap = aBandsIndicator({ bands: aBandsIndicator().bands.filter((_, at) => at !== 1) });
    expect(pointsOfBand(gap, '700')).toBeUndefined();
    expect(pointsOfBand(gap, '499')).toBe(200);
    expect(pointsOfBand(aBandsIndicator(), '约700')).toBeUndefined();
    expect(pointsOfBand(aBandsIndicator(), '')).toBeUndefined();
  });
});
