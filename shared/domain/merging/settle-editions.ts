import type { EditionHead } from './edition.ts';
import { compareVectors, countChanges } from './version-vector.ts';

export interface SettledEditions {
  /** What counts; undefined while nothing is known. */
  readonly inForce: EditionHead | undefined;
  /**
   * Versions with another content that were made beside the one in force, neither knowing of the other, and that say no
   * less: the member has to choose. Without the one in force; empty where nothing is disputed.
   */
  readonly rivals: readonly EditionHead[];
  /** Every lawful version that no other one follows, the one in force first. */
  readonly latest: readonly EditionHead[];
}

const isAfter = (a: EditionHead, b: EditionHead): boolean => compareVectors(a.vector, b.vector) === 'newer';

/** A handed-in sheet that another content follows without a further unlock. */
const follows = (head: EditionHead, known: readonly EditionHead[]): boolean =>
  known.some(
    (each) =>
      each.submitted && each.unlocks >= head.unlocks && each.content !== head.content && isAfter(head, each),
  );

/**
 * Whether a version changes what had been handed in without an unlock: submitting locks the sheet (2-domain,
 * Independence). Choosing between two that were both handed in is no such change.
 */
export const isChangedAfterSubmission = (head: EditionHead, known: readonly EditionHead[]): boolean =>
  follows(head, known) &&
  !known.some(
    (each) =>
      each.submitted &&
      each.content === head.content &&
      each.unlocks === head.unlocks &&
      !follows(each, known),
  );

/** The later unlock first, then what is handed in, then the longer work, then the digest: never the order of arrival. */
const compareByRank = (a: EditionHead, b: EditionHead): number =>
  b.unlocks - a.unlocks ||
  Number(b.submitted) - Number(a.submitted) ||
  countChanges(b.vector) - countChanges(a.vector) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The versions that no other of them follows. */
export const listLatest = (heads: readonly EditionHead[]): readonly EditionHead[] =>
  heads.filter((head) => !heads.some((each) => isAfter(each, head)));

/**
 * Which version of one sheet counts, from all that are known of it, whatever order they came in. `granted`: the unlocks
 * that this laptop knows to have been granted; a version that claims more is not lawful.
 */
export const settleEditions = (known: readonly EditionHead[], granted: number): SettledEditions => {
  const credible = known.filter((head) => head.unlocks <= granted);
  const lawful = credible.filter((head) => !isChangedAfterSubmission(head, credible));
  const latest = [...listLatest(lawful)].sort(compareByRank);
  const [inForce] = latest;
  const rivals = new Map(
    latest
      .filter(
        (head) =>
          head.content !== inForce?.content &&
          head.unlocks === inForce?.unlocks &&
          head.submitted === inForce.submitted,
      )
      .toReversed()
      .map((head) => [head.content, head]),
  );
  return { inForce, rivals: [...rivals.values()].sort(compareByRank), latest };
};
