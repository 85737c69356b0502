/** An exact fraction; the denominator is positive. Means stay fractions until they are printed, and are rounded once, there. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const wholeDivisor = (a: bigint, b: bigint): bigint => {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
};

const safeDivisor = (a: number, b: number): number => {
  let [left, right] = [Math.abs(a), Math.abs(b)];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
};

/** Lowest terms without a big number in between: nearly every figure of a review is this small. */
const reduceSafe = (top: number, bottom: number): Rational => {
  const divisor = (safeDivisor(top, bottom) || 1) * (bottom < 0 ? -1 : 1);
  return { numerator: BigInt(top / divisor), denominator: BigInt(bottom / divisor) };
};

const reduceAny = (top: bigint, bottom: bigint): Rational => {
  const divisor = (wholeDivisor(top, bottom) || 1n) * (bottom < 0n ? -1n : 1n);
  return { numerator: top / divisor, denominator: bottom / divisor };
};

const MOST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

const isSafe = (value: bigint | number): boolean =>
  typeof value === 'number' ? Number.isSafeInteger(value) : value <= MOST_SAFE && value >= -MOST_SAFE;

export const rational = (numerator: bigint | number, denominator: bigint | number = 1): Rational => {
  // 0 and 0n alike.
  if (!denominator) throw new RangeError('a fraction needs a denominator');
  return isSafe(numerator) && isSafe(denominator)
    ? reduceSafe(Number(numerator), Number(denominator))
    : reduceAny(BigInt(numerator), BigInt(denominator));
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
export const formatHundredths = ({ numerator, denominator }: Rational, decimals: number): string => {
  const units = roundHalfUp({ numerator, denominator: denominator * 100n }, decimals);
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return units < 0n ? `-${text}` : text;
};
