import { useQuery } from '@tanstack/react-query';
import type { HostOutputs } from '../../shared/contract/contract.ts';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { host } from './client.ts';
import { queryKeys } from './queries.ts';

/** Whose own laptop this is for the review; null on the panel's host, undefined while that is not known. */
export const useSeatOf = (reviewId: ReviewId): HostOutputs['reviews']['summary']['seatOf'] | undefined =>
  useQuery({
    queryKey: queryKeys.summary(reviewId),
    queryFn: () => host.reviews.summary({ reviewId }),
  }).data?.seatOf;
