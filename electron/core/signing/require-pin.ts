import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { findPinWeakness, isLongPin, LEAST_PIN } from '../../../shared/domain/signing/pin-strength.ts';

/** Of a PIN that locks a new key. Throws `pin-too-weak`, and `pin-too-obvious` with the weakness as `rule`. */
export const requireStrongPin = (pin: string, name: string): void => {
  if (!isLongPin(pin)) throw new PanelDeskError('pin-too-weak', { minimum: LEAST_PIN });
  const rule = findPinWeakness(pin, name);
  if (rule) throw new PanelDeskError('pin-too-obvious', { rule });
};
