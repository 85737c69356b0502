/** An exact fraction; the denominator is positive. Means stay fractions until they are printed, and are rounded once, there. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? (a < 0n ? -a : a) : greatestCommonDivisor(b, a % b);

export const rational = (numerator: bigint | number, denominator: bigint | number = 1n): Rational => {
  const top = BigInt(numerator);
  const bottom = BigInt(denominator);
  if (bottom === 0n) throw new RangeError('a fraction needs a denominator');
  const divisor = greatestCommonDivisor(top, bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return { numerator: (sign * top) / divisor, denominator: (sign * bottom) / divisor };
};

export const addRational = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const subtractRational = (a: Rational, b: Rational): Rational =>
  addRational(a, rational(-b.numerator, b.denominator));

export const divideRational = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator, a.denominator * b.numerator);

/** Negative, zero or positive, as a comparator wants it. */
export const compareRational = (a: Rational, b: Rational): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** Half-up (away from zero at the half), as 四舍五入 in the policies' tables; the result is in units of 10^-decimals. */
export const roundHalfUp = (value: Rational, decimals: number): bigint => {
  const negative = value.numerator < 0n;
  const scaled = (negative ? -value.numerator : value.numerator) * 10n ** BigInt(decimals);
  const rounded = (scaled * 2n + value.denominator) / (value.denominator * 2n);
  return negative ? -rounded : rounded;
};

/** A fraction of hundredths as decimal points, rounded once: mean 4525/3 hundredths → "15.08". */
export const formatHundredths = (hundredths: Rational, decimals: number): string => {
  const units = roundHalfUp(divideRational(hundredths, rational(100n)), decimals);
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return units < 0n ? `-${text}` : text;
};
