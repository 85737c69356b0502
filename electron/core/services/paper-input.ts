import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { Review, Submission } from '../../../shared/domain/review/review.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { SubmissionComputation } from './review-computation.ts';

/** What the tables of a paper are made of; `scheme` holds only what applies to the submission. */
export interface PaperInput {
  readonly review: Review;
  readonly scheme: Scheme;
  readonly submission: Submission;
  readonly computation: SubmissionComputation;
}

export const paperInput = (
  review: Review,
  submission: Submission,
  computation: SubmissionComputation,
): PaperInput => ({ review, scheme: schemeOfSubmission(review.scheme, submission), submission, computation });

/** What a figure reads; empty where there is none. */
export const readFigure = ({ computation }: Pick<PaperInput, 'computation'>, key: string): string =>
  computation.figures.get(key) ?? '';
