import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { Review, RosterMember } from '../../../shared/domain/review/review.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';

/** What a panel was given and may not change: scheme, slots, who was to judge, and what the applicants stated. */
export interface ReviewInputs {
  /** Of the published scheme. */
  readonly scheme: Sha256;
  /** Digest of slots and submissions as given. */
  readonly given: Sha256;
  readonly roster: readonly RosterMember[];
}

const digest = (slots: unknown, submissions: readonly object[]): Sha256 =>
  digestOf(toCanonicalJson({ slots, submissions }));

/** As the bureau packed it. */
export const inputsOfPackage = (review: Review, schemeDigest: Sha256): ReviewInputs => ({
  scheme: schemeDigest,
  given: digest(
    review.fillings,
    review.submissions.map(({ id, baseName, applicant, type, history, claims }) => ({
      submission: id,
      baseName,
      applicant: applicant.name,
      type,
      history,
      claims,
    })),
  ),
  roster: review.roster,
});

/** As a panel's results repeat it. */
export const inputsOfResults = (results: ResultsFile): ReviewInputs => ({
  scheme: results.scheme.sha256,
  given: digest(
    results.slots,
    results.submissions.map(({ submission, baseName, applicant, type, history, claims }) => ({
      submission,
      baseName,
      applicant,
      type,
      history,
      claims,
    })),
  ),
  roster: results.members,
});

/** Members of the results are those of the roster that came, unchanged. */
export const sameInputs = (given: ReviewInputs, repeated: ReviewInputs): boolean => {
  const roster = new Set(given.roster.map((member) => toCanonicalJson(member)));
  return (
    given.scheme === repeated.scheme &&
    given.given === repeated.given &&
    repeated.roster.every((member) => roster.has(toCanonicalJson(member)))
  );
};
