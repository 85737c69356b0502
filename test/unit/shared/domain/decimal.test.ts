import { describe, expect, it } from 'vitest';
import { compareDecimals, readDecimal } from '../../../../shared/domain/decimal.ts';
import { rational } from '../../../../shared/domain/rational.ts';

describe('readDecimal', () => {
  it.each([
    ['200', rational(200)],
    ['0.1', rational(1, 10)],
    ['-3.50', rational(-7, 2)],
    ['007', rational(7)],
    ['123456789012345.123456', rational(123456789012345123456n, 1_000_000n)],
  ])('reads %s exactly', (text, value) => {
    expect(readDecimal(text)).toEqual(value);
  });

  it.each(['', ' 1', '1.', '.5', '1e3', '1,000', '＋1', '+1', 'NaN', '1234567890123456', '0.1234567', '一'])(
    'refuses %j',
    (text) => {
      expect(readDecimal(text)).toBeNull();
    },
  );
});

describe('compareDecimals', () => {
  it('tells apart what doubles do not, and knows what is equal', () => {
    expect(compareDecimals('0.3', '0.30')).toBe(0);
    expect(compareDecimals('999999999999999.000001', '999999999999999')).toBe(1);
    expect(compareDecimals('9', '10')).toBe(-1);
    expect(compareDecimals('-10', '-9')).toBe(-1);
    expect(compareDecimals('-0', '0')).toBe(0);
  });

  it('has no answer for what is no number', () => {
    expect(compareDecimals('约200', '200')).toBeNull();
    expect(compareDecimals('200', '')).toBeNull();
  });
});
