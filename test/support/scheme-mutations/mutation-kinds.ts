import { GRADE_MUTATIONS } from './grade-mutations.ts';
import type { MutationKinds } from './mutate.ts';
import { REFERENCE_MUTATIONS } from './reference-mutations.ts';
import { TABLE_MUTATIONS } from './table-mutations.ts';

/** Everything that is known to be a fault, by what it is. */
export const MUTATION_KINDS: MutationKinds = {
  ...TABLE_MUTATIONS,
  ...GRADE_MUTATIONS,
  ...REFERENCE_MUTATIONS,
};
