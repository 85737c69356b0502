import { describe, expect, it } from 'vitest';
import {
  addRational,
  compareRational,
  divideRational,
  formatHundredths,
  rational,
  roundHalfUp,
  subtractRational,
} from '../../../../shared/domain/rational.ts';

describe('rational', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(rational(6, 4)).toEqual({ numerator: 3n, denominator: 2n });
    expect(rational(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(-6, -4)).toEqual({ numerator: 3n, denominator: 2n });
    expect(rational(0, -9)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('is the same whether the numbers are small or beyond what a double holds', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(rational(most, 3)).toEqual(rational(BigInt(most), 3n));
    expect(rational(-most, most)).toEqual({ numerator: -1n, denominator: 1n });
    expect(rational(BigInt(most) + 1n, 2)).toEqual({ numerator: (BigInt(most) + 1n) / 2n, denominator: 1n });
    expect(rational(6n * 10n ** 20n, -(4n * 10n ** 20n))).toEqual(rational(-3, 2));
    expect(rational(0n, -7)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('cannot have nothing below the line', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divideRational(rational(1), rational(0))).toThrow(RangeError);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
    expect(() => rational(0.5)).toThrow(RangeError);
    expect(() => rational(1, Number.NaN)).toThrow(RangeError);
    expect(() => rational(Number.NaN)).toThrow(RangeError);
  });

  it('calculates exactly where doubles do not', () => {
    expect(addRational(rational(1, 10), rational(2, 10))).toEqual(rational(3, 10));
    expect(subtractRational(rational(1, 3), rational(1, 2))).toEqual(rational(-1, 6));
    expect(divideRational(rational(1, 3), rational(-2, 3))).toEqual(rational(-1, 2));
    expect(compareRational(rational(10n ** 20n + 1n), rational(10n ** 20n))).toBe(1);
    expect(compareRational(rational(1, 3), rational(33, 100))).toBe(1);
    expect(compareRational(rational(2, 6), rational(1, 3))).toBe(0);
  });
});

describe('roundHalfUp', () => {
  it.each([
    [1, 2, 0, 1n],
    [-1, 2, 0, -1n],
    [49, 100, 0, 0n],
    [15, 100, 1, 2n],
    [-15, 100, 1, -2n],
    [1005, 1000, 2, 101n],
    [2, 3, 2, 67n],
    [0, 1, 2, 0n],
  ])('rounds %i/%i to %i places as %s', (top, bottom, places, expected) => {
    expect(roundHalfUp(rational(top, bottom), places)).toBe(expected);
  });
});

describe('formatHundredths', () => {
  it.each([
    [4525, 3, 2, '15.08'],
    [39240, 5, 2, '78.48'],
    [7, 1, 2, '0.07'],
    [5, 1, 1, '0.1'],
    [50, 1, 0, '1'],
    [49, 1, 0, '0'],
    [-1, 2, 2, '-0.01'],
    [-1, 3, 2, '0.00'],
    [11_000, 1, 2, '110.00'],
  ])('writes %i/%i hundredths with %i places as %s', (top, bottom, places, expected) => {
    expect(formatHundredths(rational(top, bottom), places)).toBe(expected);
  });

  it('rounds once: 4.4949 is never 4.5 and then 5', () => {
    expect(formatHundredths(rational(44_949, 100), 0)).toBe('4');
    expect(formatHundredths(rational(44_949, 100), 1)).toBe('4.5');
  });
});
