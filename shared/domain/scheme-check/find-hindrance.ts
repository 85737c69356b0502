import type { Scheme } from '../scheme/scheme.ts';
import type { SlotFilling } from '../scheme/slot.ts';
import { checkFillings } from './check-fillings.ts';
import { checkScheme } from './scheme-check.ts';
import { isForAuthorOnly, type SchemeFault } from './scheme-fault.ts';

/**
 * The first fault that keeps a panel from working by a scheme with these fillings. A source that nobody wrote down is a fault
 * of the scheme for its author, not one of the review: schemes of the first version had none for their grades, and what was
 * begun by them goes on.
 */
export const findHindrance = (scheme: Scheme, fillings: readonly SlotFilling[]): SchemeFault | undefined =>
  [...checkScheme(scheme), ...checkFillings(scheme, fillings)].find((fault) => !isForAuthorOnly(fault));
