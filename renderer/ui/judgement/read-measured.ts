import { compareDecimals, readDecimal } from '../../../shared/domain/decimal.ts';

export type MeasuredReading =
  /** Nothing typed: the claim counts. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'lawful'; readonly value: string }
  | { readonly kind: 'not-a-number' };

/** Reads a measured value; separators of thousands and a point just typed are no fault. */
export const readMeasured = (text: string): MeasuredReading => {
  const value = text.replace(/[\s,，]/g, '').replace(/\.$/, '');
  if (value === '') return { kind: 'empty' };
  return readDecimal(value) ? { kind: 'lawful', value } : { kind: 'not-a-number' };
};

/** The member's own value; undefined where the claim counts, also when it was typed out once more. */
export const ownMeasured = (reading: MeasuredReading, claimed: string | undefined): string | undefined => {
  if (reading.kind !== 'lawful') return undefined;
  return claimed !== undefined && compareDecimals(reading.value, claimed) === 0 ? undefined : reading.value;
};
