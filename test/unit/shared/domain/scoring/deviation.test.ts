import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { rational } from '../../../../../shared/domain/rational.ts';
import { formatDeviation, varianceOf } from '../../../../../shared/domain/scoring/deviation.ts';

const points = (...given: readonly number[]) => given.map((each) => Math.round(each * 100));

describe('the variance', () => {
  it('is exact, over all values', () => {
    // Mean 5; squares 9 1 1 1 0 0 4 16 are 32, over 8.
    expect(varianceOf(points(2, 4, 4, 4, 5, 5, 7, 9))).toEqual(rational(40_000n));
    // 7, 6 and 1: mean 14/3, squares (49 + 16 + 121) / 9 over 3.
    expect(varianceOf(points(7, 6, 1))).toEqual(rational(620_000n, 9n));
    expect(varianceOf(points(8, 8, 8))).toEqual(rational(0n));
    expect(varianceOf(points(8))).toEqual(rational(0n));
  });

  it('asks for values', () => {
    expect(() => varianceOf([])).toThrow(RangeError);
  });
});

describe('the standard deviation', () => {
  it('is printed in points, rounded once', () => {
    expect(formatDeviation(varianceOf(points(2, 4, 4, 4, 5, 5, 7, 9)), 2)).toBe('2.00');
    // √6.888… is 2.6247…
    expect(formatDeviation(varianceOf(points(7, 6, 1)), 2)).toBe('2.62');
    expect(formatDeviation(varianceOf(points(7, 6, 1)), 0)).toBe('3');
    expect(formatDeviation(varianceOf(points(8, 8)), 2)).toBe('0.00');
    expect(formatDeviation(varianceOf(points(8, 8)), 0)).toBe('0');
  });

  it('is rounded up at exactly one half', () => {
    // 0 and 0.25 deviate by 0.125 each.
    expect(formatDeviation(varianceOf(points(0, 0.25)), 2)).toBe('0.13');
    expect(formatDeviation(varianceOf(points(0, 0.3)), 1)).toBe('0.2');
    expect(formatDeviation(rational(124n ** 2n, 100n), 2)).toBe('0.12');
  });

  test.prop([
    fc.array(fc.integer({ min: 0, max: 100_000_00 }), { minLength: 1, maxLength: 11 }),
    fc.integer({ min: 0, max: 4 }),
  ])('is the nearest figure to the root', (values, decimals) => {
    const { numerator, denominator } = varianceOf(values);
    const units = BigInt(formatDeviation({ numerator, denominator }, decimals).replace('.', ''));
    // |units − √V| ≤ 1/2 with V in units of the last place: (2u − 1)² ≤ 4V < (2u + 1)².
    const fourfold = 4n * numerator * 10n ** BigInt(2 * decimals);
    const whole = denominator * 10_000n;
    expect(units === 0n || (2n * units - 1n) ** 2n * whole <= fourfold).toBe(true);
    expect(fourfold < (2n * units + 1n) ** 2n * whole).toBe(true);
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 2, maxLength: 11 })])(
    'agrees with floating point where that is good enough',
    (values) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      expect(Number(formatDeviation(varianceOf(values), 4)) * 100).toBeCloseTo(Math.sqrt(variance), 1);
    },
  );
});
