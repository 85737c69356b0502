import { NOTHING_CONVENED, type Convening } from '../../../shared/domain/convening/convening.ts';
import { formPanel } from '../../../shared/domain/convening/form-panel.ts';
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
  /** Of results: what made the panel out of the list that came. */
  readonly convening?: Convening | undefined;
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
  convening: results.convening,
});

/**
 * Members of the results are those of the roster that came, unchanged, but for what the record says: added, replaced, the chair moved.
 * Nobody is added under the id of somebody who came with the package, and nobody is replaced who was not there.
 */
const followsFrom = (given: readonly RosterMember[], { roster, convening }: ReviewInputs): boolean => {
  const { added, replaced } = convening ?? NOTHING_CONVENED;
  const ids = new Set([...given, ...added.map(({ member }) => member)].map(({ id }) => id));
  if (ids.size !== given.length + added.length || !replaced.every(({ member }) => ids.has(member)))
    return false;
  const panel = formPanel(given, convening ?? NOTHING_CONVENED);
  const known = new Set(panel.map((member) => toCanonicalJson(member)));
  return roster.every((member) => known.has(toCanonicalJson(member)));
};

export const sameInputs = (given: ReviewInputs, repeated: ReviewInputs): boolean =>
  given.scheme === repeated.scheme && given.given === repeated.given && followsFrom(given.roster, repeated);
