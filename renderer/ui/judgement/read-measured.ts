import { compareDecimals, readDecimal } from '../../../shared/domain/decimal.ts';

export type MeasuredReading =
  /** Nothing typed: what was accepted counts, or else the claim. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'lawful'; readonly value: string }
  | { readonly kind: 'not-a-number' };

/** Reads a measured value; separators of thousands and a point just typed are no fault. */
export const readMeasured = (text: string): MeasuredReading => {
  const value = text.replace(/[\s,，]/g, '').replace(/\.$/, '');
  if (value === '') return { kind: 'empty' };
  return readDecimal(value) ? { kind: 'lawful', value } : { kind: 'not-a-number' };
};

/** The member's own value; undefined where what was accepted or claimed counts, also when that was typed out once more. */
export const ownMeasured = (reading: MeasuredReading, counted: string | undefined): string | undefined => {
  if (reading.kind !== 'lawful') return undefined;
  return counted !== undefined && compareDecimals(reading.value, counted) === 0 ? undefined : reading.value;
};
