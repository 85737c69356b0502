import type { Claim, Material, Submission } from '../review/review.ts';
import { isSameNumber, type SuppliedMaterial, type SupplementedSubmission } from './supplement.ts';

/** What a supplement does to one submission. */
export interface SupplementChanges {
  readonly added: readonly SuppliedMaterial[];
  readonly replaced: readonly { readonly before: Material; readonly after: SuppliedMaterial }[];
  readonly claims: readonly { readonly before: Claim | undefined; readonly after: Claim }[];
}

/** `before`: the submission as it stood when the supplement came. */
export const listChanges = (
  before: Pick<Submission, 'materials' | 'claims'>,
  { materials, claims }: Pick<SupplementedSubmission, 'materials' | 'claims'>,
): SupplementChanges => {
  const pairs = materials.map((after) => ({
    before: before.materials.find(({ id }) => id === after.replaces),
    after,
  }));
  return {
    added: pairs.flatMap(({ before: old, after }) => (old ? [] : [after])),
    replaced: pairs.flatMap(({ before: old, after }) => (old ? [{ before: old, after }] : [])),
    claims: claims.map((after) => ({
      before: before.claims.find((each) => isSameNumber(each, after)),
      after,
    })),
  };
};
