import { useQuery } from '@tanstack/react-query';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';

export const useSigningStatus = (reviewId: ReviewId, session: string) =>
  useQuery({
    queryKey: queryKeys.signing(reviewId, session),
    queryFn: () => host.signing.status({ reviewId, session }),
  });

/** The document as it stands, with the signatures made so far; asked for again after each signature. */
export const useSigningDocument = (reviewId: ReviewId, session: string, submissionId: SubmissionId) =>
  useQuery({
    queryKey: queryKeys.signingDocument(reviewId, submissionId, session),
    queryFn: () => host.signing.document({ reviewId, session, submissionId }),
    staleTime: Infinity,
  });

/** After a signature: the list, the pages and the rail are other ones. */
export const refreshAfterSigning = async (reviewId: ReviewId, session: string): Promise<void> => {
  await Promise.all([
    refreshReview(reviewId),
    queryClient.invalidateQueries({ queryKey: ['seat', session] }),
  ]);
};
