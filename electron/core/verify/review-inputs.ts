import { NOTHING_CONVENED, type Convening } from '../../../shared/domain/convening/convening.ts';
import { formPanel } from '../../../shared/domain/convening/form-panel.ts';
import type { Sha256, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Claim, Review, RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { restateClaims, type Supplement } from '../../../shared/domain/supplement/supplement.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';

/** What results repeat of a submission. */
interface GivenSubmission {
  readonly submission: SubmissionId;
  readonly baseName: string;
  readonly applicant: string;
  readonly type?: string | undefined;
  readonly history: Submission['history'];
  /** As stated: what the panel found and accepted is its own. */
  readonly claims: readonly Claim[];
}

/** What a panel was given and may not change: scheme, slots, who was to judge, and what the applicants stated. */
export interface ReviewInputs {
  /** Of the published scheme. */
  readonly scheme: Sha256;
  readonly slots: unknown;
  readonly submissions: readonly GivenSubmission[];
  readonly roster: readonly RosterMember[];
  /** Of results: what made the panel out of the list that came. */
  readonly convening?: Convening | undefined;
}

/** As the bureau packed it. */
export const inputsOfPackage = (review: Review, schemeDigest: Sha256): ReviewInputs => ({
  scheme: schemeDigest,
  slots: review.fillings,
  submissions: review.submissions.map(({ id, baseName, applicant, type, history, claims }) => ({
    submission: id,
    baseName,
    applicant: applicant.name,
    type,
    history,
    claims,
  })),
  roster: review.roster,
});

/** As a panel's results repeat it. */
export const inputsOfResults = (results: ResultsFile): ReviewInputs => ({
  scheme: results.scheme.sha256,
  slots: results.slots,
  submissions: results.submissions.map(({ submission, baseName, applicant, type, history, claims }) => ({
    submission,
    baseName,
    applicant,
    type,
    history,
    claims,
  })),
  roster: results.members,
  convening: results.convening,
});

/** What the bureau gave, once it had sent these, too. */
export const supplementInputs = (
  inputs: ReviewInputs,
  supplements: readonly Pick<Supplement, 'submissions'>[],
): ReviewInputs => ({
  ...inputs,
  submissions: inputs.submissions.map((given) => ({
    ...given,
    claims: supplements
      .flatMap(({ submissions }) => submissions.filter(({ submission }) => submission === given.submission))
      .reduce<readonly Claim[]>((claims, part) => restateClaims(claims, part.claims), given.claims),
  })),
});

const asStated = ({ verified: _verified, accepted: _accepted, ...stated }: Claim): object => stated;

/** Claims that only the panel made, where nothing was stated for a number that it looked at, are none of the applicant's. */
const isStated = ({ value, text }: Claim): boolean => value !== undefined || text !== undefined;

const digestOfGiven = ({ slots, submissions }: ReviewInputs): Sha256 =>
  digestOf(
    toCanonicalJson({
      slots,
      submissions: submissions.map((given) => ({
        ...given,
        claims: given.claims.filter(isStated).map(asStated),
      })),
    }),
  );

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
  given.scheme === repeated.scheme &&
  digestOfGiven(given) === digestOfGiven(repeated) &&
  followsFrom(given.roster, repeated);
