import { useQuery } from '@tanstack/react-query';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

/** The scheme of the review; undefined until it is there. The report stands without it, only in fewer words. */
export const useScheme = (reviewId: ReviewId): SchemeView | undefined =>
  useQuery({
    queryKey: [...queryKeys.review(reviewId), 'scheme'],
    queryFn: () => host.schemes.ofReview({ reviewId }),
  }).data;
