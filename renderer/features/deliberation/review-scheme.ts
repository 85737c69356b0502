import { useQuery } from '@tanstack/react-query';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { host } from '../../host/client.ts';

/** The review's scheme with the bureau's fillings, for titles of parts and bounds of measures; undefined until it is read. */
export const useReviewScheme = (reviewId: ReviewId): Scheme | undefined =>
  useQuery({
    queryKey: ['review-scheme', reviewId],
    queryFn: () => host.schemes.ofReview({ reviewId }),
    // Pinned to the review: it never changes.
    staleTime: Infinity,
  }).data?.scheme;
