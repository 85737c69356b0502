import type { MaterialId, Sha256, SubmissionId } from '../ids.ts';
import type { Claim, Material, Submission } from '../review/review.ts';

/** A file that the bureau sent later; in place of another, or beside what is there. */
export interface SuppliedMaterial extends Material {
  readonly replaces?: MaterialId | undefined;
}

export interface SupplementedSubmission {
  readonly submission: SubmissionId;
  readonly materials: readonly SuppliedMaterial[];
  /** In place of what was stated for the same number, or beside it. */
  readonly claims: readonly Claim[];
}

/** 补充材料 of the bureau, in the order of their coming. */
export interface Supplement {
  readonly id: string;
  readonly title: string;
  /** Of the tag manifest, as packages are named. */
  readonly sha256: Sha256;
  readonly submissions: readonly SupplementedSubmission[];
}

type Numbered = Pick<Claim, 'indicator' | 'measure'>;

export const isSameNumber = (a: Numbered, b: Numbered): boolean =>
  a.indicator === b.indicator && a.measure === b.measure;

/**
 * What is stated anew stands in place of what was stated for the same number. What has no such place comes first: where a
 * condition has one number only, it may have been stated without naming it.
 */
export const restateClaims = <Stated extends Numbered>(
  claims: readonly Stated[],
  anew: readonly Stated[],
): readonly Stated[] => [
  ...anew.filter((each) => !claims.some((claim) => isSameNumber(claim, each))),
  ...claims.map((claim) => anew.find((each) => isSameNumber(each, claim)) ?? claim),
];

const replacedIn = (material: Material, supplied: readonly SuppliedMaterial[]): Material => {
  const successor = supplied.find((each) => each.replaces === material.id);
  return successor ? { ...material, replacedBy: successor.id } : material;
};

const supplement = (submission: Submission, { id, submissions }: Supplement): Submission => {
  const own = submissions.find((each) => each.submission === submission.id);
  if (!own) return submission;
  const added = own.materials.map(({ replaces: _replaces, ...material }) => ({
    ...material,
    suppliedBy: id,
  }));
  return {
    ...submission,
    claims: restateClaims(submission.claims, own.claims),
    materials: [...submission.materials.map((each) => replacedIn(each, own.materials)), ...added],
  };
};

/** A submission with everything that the bureau sent after the package; replaced files stay, marked. */
export const applySupplements = (submission: Submission, supplements: readonly Supplement[]): Submission =>
  supplements.reduce(supplement, submission);
