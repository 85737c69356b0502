import { MIN_PIN } from '../../../shared/contract/panel.ts';

export type PinFault = 'too-short' | 'differs';

/** What is wrong with a PIN chosen twice; null when it can be used. Counted in characters, not in UTF-16 units. */
export const findPinFault = (first: string, second: string): PinFault | null => {
  if ([...first].length < MIN_PIN) return 'too-short';
  return first === second ? null : 'differs';
};
