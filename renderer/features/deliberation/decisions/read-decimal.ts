import { decimalTextSchema } from '../../../../shared/formats/primitives.ts';

export type DecimalReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'decimal'; readonly value: string }
  | { readonly kind: 'unreadable' };

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** A number as people type it: full-width figures of an input method and separators of thousands are taken for what they mean. */
export const readDecimal = (typed: string): DecimalReading => {
  const plain = typed.normalize('NFKC').replace(/\s/g, '').replace(/。/g, '.');
  if (plain === '') return { kind: 'empty' };
  const text = GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
  const { success } = decimalTextSchema.safeParse(text);
  return success ? { kind: 'decimal', value: text } : { kind: 'unreadable' };
};
