import type { Submission } from '../review/review.ts';
import type { SuppliedMaterial } from './supplement.ts';

/** A place in the supplement's document (`materials.0.replaces`) and what there does not fit. */
export interface SupplementFault {
  readonly place: string;
  readonly problem: string;
}

/**
 * What does not fit the submission as it stands: an id that is taken, a file in place of one that is not there or that was
 * replaced before. Entries point to materials by id, so that none may change its meaning.
 */
export const listMisfits = (
  { materials: here }: Pick<Submission, 'materials'>,
  materials: readonly Pick<SuppliedMaterial, 'id' | 'replaces'>[],
): readonly SupplementFault[] => {
  const known = new Map(here.map((material) => [material.id, material]));
  return materials.flatMap(({ id, replaces }, at) => {
    const faults: SupplementFault[] = [];
    if (known.has(id)) faults.push({ place: `materials.${at}.id`, problem: id });
    const replaced = replaces === undefined ? undefined : known.get(replaces);
    if (replaces !== undefined && (!replaced || replaced.replacedBy !== undefined))
      faults.push({
        place: `materials.${at}.replaces`,
        problem: replaced?.replacedBy === undefined ? replaces : `${replaces} → ${replaced.replacedBy}`,
      });
    return faults;
  });
};
