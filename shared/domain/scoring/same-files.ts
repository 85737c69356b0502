import type { IndicatorId, MaterialId, Sha256, SubmissionId } from '../ids.ts';

/** One place where a file lies: as an applicant's material, or as a file that the member added for an indicator. */
export interface FilePlace {
  readonly sha256: Sha256;
  readonly submission: SubmissionId;
  /** Its name there. */
  readonly title: string;
  /** Of a material. */
  readonly material?: MaterialId | undefined;
  /** Of a file that the member added. */
  readonly indicator?: IndicatorId | undefined;
}

export interface SameFile {
  readonly sha256: Sha256;
  readonly places: readonly FilePlace[];
}

/**
 * Files of the submission `here` whose very bytes lie in another place as well: handed in twice, handed in by another
 * applicant, added to another sheet. `added`: what the member added to the sheet of `here`; `places`: everything else.
 * It points out and says nothing of why.
 */
export const listSameFiles = (
  here: SubmissionId,
  added: ReadonlySet<Sha256>,
  places: readonly FilePlace[],
): readonly SameFile[] =>
  [...Map.groupBy(places, ({ sha256 }) => sha256)]
    .filter(
      ([sha256, all]) =>
        added.has(sha256) || (all.length > 1 && all.some((place) => place.submission === here)),
    )
    .map(([sha256, all]) => ({ sha256, places: all }));
