import { findPinWeakness, isLongPin, type PinWeakness } from '../../../shared/domain/signing/pin-strength.ts';

export type PinFault = 'too-short' | 'differs' | PinWeakness;

/** What is wrong with a PIN that this member chose twice; null when it can be used. */
export const findPinFault = (first: string, second: string, name: string): PinFault | null => {
  if (!isLongPin(first)) return 'too-short';
  return findPinWeakness(first, name) ?? (first === second ? null : 'differs');
};
