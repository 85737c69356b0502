import { rational, type Rational } from '../rational.ts';

/**
 * Variance of all values in their own unit squared, exact. Over n and not n − 1: the sheets are the whole panel, not a
 * sample of one. Throws RangeError without values.
 */
export const varianceOf = (values: readonly number[]): Rational => {
  const count = BigInt(values.length);
  const sum = values.reduce((total, value) => total + BigInt(value), 0n);
  const squares = values.reduce((total, value) => total + BigInt(value) ** 2n, 0n);
  return rational(count * squares - sum ** 2n, count ** 2n);
};

/** The largest whole number whose square is at most `value`, by Newton's steps from above. */
const wholeRoot = (value: bigint): bigint => {
  if (value < 2n) return value;
  let guess = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (guess + value / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
};

/**
 * Standard deviation of a variance in hundredths squared, as decimal points, rounded half-up once. With X the variance in
 * squared units of the last place, the nearest whole root is ⌊(√4X + 1) / 2⌋, which whole numbers can tell exactly.
 */
export const formatDeviation = ({ numerator, denominator }: Rational, decimals: number): string => {
  const fourfold = (4n * numerator * 10n ** BigInt(2 * decimals)) / (denominator * 10_000n);
  const units = (wholeRoot(fourfold) + 1n) / 2n;
  const digits = units.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};
