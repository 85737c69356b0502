/** Points are integers in hundredths: 4.5 points are 450. Sums stay exact; nothing is ever a fraction of a hundredth. */
declare const pointsBrand: unique symbol;

export type Points = number & { readonly [pointsBrand]: 'hundredths' };

/** No scheme comes near this; it keeps every sum of a large review inside the exact range of a double. */
export const MAX_POINTS = 1_000_000_00;

export const asPoints = (hundredths: number): Points => {
  if (!Number.isSafeInteger(hundredths) || hundredths < 0 || hundredths > MAX_POINTS) {
    throw new RangeError(`not an amount of points in hundredths: ${hundredths}`);
  }
  return hundredths as Points;
};

export const ZERO_POINTS = asPoints(0);

const WRITTEN = /^(\d{1,7})(?:[.．。](\d{0,2}))?$/;
const FULL_WIDTH_ZERO = '０'.codePointAt(0) ?? 0;

/** Chinese input methods give full-width digits and 。 for a point; both mean the number. */
const toHalfWidth = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) - FULL_WIDTH_ZERO));

/** Reads what a person typed ("4.5", "４．５"); null when it is not a number of points with at most two decimals. */
export const parsePoints = (typed: string): Points | null => {
  const match = WRITTEN.exec(toHalfWidth(typed.trim()));
  if (!match) return null;
  const whole = Number(match[1]) * 100;
  const fraction = Number((match[2] ?? '').padEnd(2, '0') || '0');
  return whole + fraction <= MAX_POINTS ? asPoints(whole + fraction) : null;
};

/** Hundredths as decimal text with exactly `decimals` (0 to 2) places; 450 → "4.5" with one. Throws where places would be lost. */
export const formatPoints = (points: Points, decimals: 0 | 1 | 2 = 2): string => {
  const drop = 10 ** (2 - decimals);
  if (points % drop !== 0) throw new RangeError(`${points} hundredths do not fit ${decimals} decimals`);
  return (points / 100).toFixed(decimals);
};

/** The shortest exact text: 450 → "4.5", 400 → "4", 425 → "4.25". */
export const writePoints = (points: Points): string => String(points / 100);

export const sumPoints = (amounts: readonly Points[]): Points =>
  asPoints(amounts.reduce((sum, next) => sum + next, 0));
