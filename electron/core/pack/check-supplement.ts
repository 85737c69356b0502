import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { Claim, Review, Submission } from '../../../shared/domain/review/review.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { listMisfits } from '../../../shared/domain/supplement/supplement-faults.ts';
import type { SuppliedMaterial } from '../../../shared/domain/supplement/supplement.ts';
import { requireKnownFiling, type Whereabouts } from './check-references.ts';

/** Of what is added to one submission: no matter whether the digests are known yet. */
export interface PartToFit {
  readonly materials: readonly Pick<SuppliedMaterial, 'id' | 'replaces' | 'indicators' | 'evidence'>[];
  readonly claims: readonly Claim[];
}

/**
 * A supplement speaks of submissions of its package only. `place` is where it names them. Throws `format-invalid`, whose
 * place is told by `locate`.
 */
export const requireSubmissionOf = (
  review: Review,
  id: SubmissionId,
  { file, locate = (each) => each }: Whereabouts,
  place: string,
): Submission => {
  const submission = review.submissions.find((each) => each.id === id);
  if (!submission) throw new PanelDeskError('format-invalid', { file, place: locate(place), problem: id });
  return submission;
};

/**
 * What is added fits the submission as it stands: new ids, something there to replace, numbers and evidence that its scheme
 * asks for. Throws `format-invalid` with the first place that does not.
 */
export const requireFit = (
  { scheme }: Pick<Review, 'scheme'>,
  submission: Submission,
  part: PartToFit,
  where: Whereabouts,
): void => {
  const { file, locate = (each) => each } = where;
  const [misfit] = listMisfits(submission, part.materials);
  if (misfit)
    throw new PanelDeskError('format-invalid', {
      file,
      place: locate(misfit.place),
      problem: misfit.problem,
    });
  requireKnownFiling(schemeOfSubmission(scheme, submission), part, where);
};
