import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  addRational,
  compareRational,
  divideRational,
  formatHundredths,
  rational,
  roundHalfUp,
  subtractRational,
} from '../../shared/domain/rational.ts';

const anyInteger = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });
const anyDenominator = fc.bigInt({ min: 1n, max: 10n ** 9n });
const anyFraction = fc.tuple(anyInteger, anyDenominator).map(([top, bottom]) => rational(top, bottom));
const anyDecimals = fc.constantFrom(0, 1, 2);

/** Long division by hand: `places` decimals and what is left over, doubled against the divisor. Nothing is shared with the code. */
const writeByHand = (top: bigint, bottom: bigint, places: number): string => {
  const isNegative = top < 0n;
  let rest = isNegative ? -top : top;
  const whole = rest / bottom;
  rest %= bottom;
  const digits: number[] = [];
  for (let place = 0; place < places; place += 1) {
    rest *= 10n;
    digits.push(Number(rest / bottom));
    rest %= bottom;
  }
  const all = `${whole}${digits.join('')}`.split('').map(Number);
  if (rest + rest >= bottom) {
    let at = all.length - 1;
    while (at >= 0 && all[at] === 9) {
      all[at] = 0;
      at -= 1;
    }
    if (at >= 0) all[at] = (all[at] ?? 0) + 1;
    else all.unshift(1);
  }
  const text =
    places === 0 ? all.join('') : `${all.slice(0, -places).join('')}.${all.slice(-places).join('')}`;
  return isNegative && /[1-9]/.test(text) ? `-${text}` : text;
};

describe('fractions', () => {
  test.prop([anyFraction, anyFraction])('add, subtract and compare as cross-multiplication does', (a, b) => {
    const sum = addRational(a, b);
    const scale = a.denominator * b.denominator;
    expect(sum.numerator * scale).toBe(
      (a.numerator * b.denominator + b.numerator * a.denominator) * sum.denominator,
    );
    expect(subtractRational(sum, b)).toEqual(a);
    expect(addRational(b, a)).toEqual(sum);
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    expect(compareRational(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0);
    if (b.numerator !== 0n) expect(divideRational(a, b).denominator > 0n).toBe(true);
  });

  test.prop([anyInteger, anyDenominator, fc.bigInt({ min: 1n, max: 1000n })])(
    'have one form, whatever they were multiplied with',
    (top, bottom, by) => {
      expect(rational(top * by, bottom * by)).toEqual(rational(top, bottom));
      expect(rational(-top, -bottom)).toEqual(rational(top, bottom));
    },
  );
});

describe('rounding', () => {
  test.prop([anyInteger, anyDenominator, anyDecimals])(
    'is what long division gives, half up',
    (top, bottom, places) => {
      // a fraction of hundredths, so the divisor is a hundredfold
      expect(formatHundredths(rational(top, bottom), places)).toBe(writeByHand(top, bottom * 100n, places));
    },
  );

  test.prop([fc.bigInt({ min: 0n, max: 10n ** 12n }), anyDecimals])(
    'goes up at exactly one half',
    (units, places) => {
      const half = rational(units * 2n + 1n, 2n * 10n ** BigInt(places));
      expect(roundHalfUp(half, places)).toBe(units + 1n);
      const less = subtractRational(half, rational(1n, 10n ** 30n));
      expect(roundHalfUp(less, places)).toBe(units);
    },
  );

  test.prop([anyFraction, anyDecimals])('is never off by more than half a unit', (value, places) => {
    const scale = 10n ** BigInt(places);
    const off = subtractRational(rational(roundHalfUp(value, places), scale), value);
    expect(
      compareRational(
        rational(off.numerator < 0n ? -off.numerator : off.numerator, off.denominator),
        rational(1n, 2n * scale),
      ),
    ).toBeLessThanOrEqual(0);
  });

  test.prop([anyFraction, anyDecimals])('treats both sides of zero alike', (value, places) => {
    expect(roundHalfUp(rational(-value.numerator, value.denominator), places)).toBe(
      -roundHalfUp(value, places),
    );
  });
});
