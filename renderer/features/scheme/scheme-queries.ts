import { useQuery } from '@tanstack/react-query';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

/** The built-in schemes; they change with the application only. */
export const useSchemes = () =>
  useQuery({ queryKey: ['schemes'], queryFn: () => host.schemes.list({}), staleTime: Infinity });

export const useBuiltInScheme = (id: string) =>
  useQuery({
    queryKey: ['schemes', id],
    queryFn: () => host.schemes.builtIn({ id }),
    staleTime: Infinity,
  });

/** The scheme that the review is pinned to, with what the bureau filled in. */
export const useReviewScheme = (reviewId: ReviewId) =>
  useQuery({
    queryKey: [...queryKeys.review(reviewId), 'scheme'],
    queryFn: () => host.schemes.ofReview({ reviewId }),
  });
