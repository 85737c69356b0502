import { checkFillings } from '../../../shared/domain/scheme-check/check-fillings.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { SlotFilling } from '../../../shared/domain/scheme/slot.ts';

/**
 * What the policy leaves open has to be filled before a panel can work by it. Throws `slot-missing` with the slot's title, or
 * `scheme-invalid` with the place in the review file, which `locate` makes readable.
 */
export const requireSoundFillings = (
  scheme: Scheme,
  fillings: readonly SlotFilling[],
  locate: (path: string) => string,
): void => {
  const [fault] = checkFillings(scheme, fillings);
  if (!fault) return;
  if (fault.rule === 'slot-missing')
    throw new PanelDeskError('slot-missing', {
      slot: fault.params['slot'] ?? '',
      id: fault.params['id'] ?? '',
    });
  throw new PanelDeskError('scheme-invalid', {
    ...fault.params,
    rule: fault.rule,
    place: locate(fault.path),
  });
};
