import type { Disposition } from './indicator.ts';
import type { Submission } from '../review/review.ts';
import type { Scheme, Transition } from './scheme.ts';

/** A merger names the absorbing base, a conversion the new type. */
const NEEDS_TARGET: ReadonlySet<Disposition> = new Set(['merge', 'convert']);

export const needsTarget = (disposition: string): boolean => NEEDS_TARGET.has(disposition as Disposition);

/** Where a base of this type may go by the policy. */
export const lawfulTransitions = (
  scheme: Scheme,
  submission: Pick<Submission, 'type'>,
): readonly Transition[] => scheme.transitions.filter((each) => each.type === submission.type);
