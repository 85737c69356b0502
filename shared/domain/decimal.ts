import { compareRational, rational, type Rational } from './rational.ts';

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/;

/** Decimal text as an exact fraction; null for anything else. Claims and bounds are compared by it, never as floats. */
export const readDecimal = (text: string): Rational | null => {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '0', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return rational(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
};

/** As a comparator wants it; null where one of the two is no decimal text. */
export const compareDecimals = (a: string, b: string): number | null => {
  const left = readDecimal(a);
  const right = readDecimal(b);
  return left && right ? compareRational(left, right) : null;
};
