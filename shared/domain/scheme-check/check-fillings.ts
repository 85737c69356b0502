import { checkFilling } from './check-filling.ts';
import { createFaultMover } from '../scheme/filling-places.ts';
import { fillScheme } from '../scheme/fill-scheme.ts';
import { checkFilledScheme, checkScheme } from './scheme-check.ts';
import { faultAt, type SchemeFault, isForAuthorOnly } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SlotFilling } from '../scheme/slot.ts';

const listMissing = (scheme: Scheme, fillings: readonly SlotFilling[]): readonly SchemeFault[] => {
  const filled = new Set(fillings.map(({ slot }) => slot));
  return scheme.slots.flatMap(({ id, title, required }) =>
    required && !filled.has(id) ? [faultAt('slot-missing', 'slots', { slot: title.zh, id })] : [],
  );
};

/**
 * What is wrong with what a bureau put into the slots of a scheme that is sound by itself; paths begin with `slots`, as in the
 * review file. Once every filling fits its slot, the filled scheme is held to the rules of any other.
 */
export const checkFillings = (scheme: Scheme, fillings: readonly SlotFilling[]): readonly SchemeFault[] => {
  const own = [
    ...listMissing(scheme, fillings),
    ...fillings.flatMap((filling, at) =>
      checkFilling(
        scheme,
        filling,
        `slots.${at}`,
        fillings.slice(0, at).map(({ slot }) => slot),
      ),
    ),
  ];
  if (own.length > 0 || !checkScheme(scheme).every(isForAuthorOnly)) return own;
  const filled = new Set(fillings.map(({ slot }) => slot));
  const closed = { ...fillScheme(scheme, fillings), slots: scheme.slots.filter(({ id }) => !filled.has(id)) };
  return checkFilledScheme(closed).map(createFaultMover(scheme, fillings));
};
