import { useQuery } from '@tanstack/react-query';
import type { Receipt } from '../../../shared/contract/returns.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';

export const useReceipt = (reviewId: ReviewId, session: string) =>
  useQuery({
    queryKey: queryKeys.receipt(reviewId, session),
    queryFn: () => host.returns.receipt({ reviewId, session }),
  });

/** Who has signed: before the package can be made this is what is missing. */
export const useSigners = (reviewId: ReviewId, session: string) =>
  useQuery({
    queryKey: queryKeys.signing(reviewId, session),
    queryFn: () => host.signing.status({ reviewId, session }),
  });

/** How many opinions the package holds: a seat that is recused from one sees fewer. */
export const useOpinionCount = (reviewId: ReviewId) =>
  useQuery({
    queryKey: queryKeys.summary(reviewId),
    queryFn: () => host.reviews.summary({ reviewId }),
    select: ({ submissions }) => submissions,
  });

export const keepReceipt = async (reviewId: ReviewId, session: string, receipt: Receipt): Promise<void> => {
  queryClient.setQueryData(queryKeys.receipt(reviewId, session), { receipt });
  await refreshReview(reviewId);
};
