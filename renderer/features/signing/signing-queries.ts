import { useQuery } from '@tanstack/react-query';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';

/** The document as it stands, with the signatures made so far; asked for again after each signature. */
export const useSigningDocument = (reviewId: ReviewId, session: string, submissionId: SubmissionId) =>
  useQuery({
    queryKey: queryKeys.signingDocument(reviewId, submissionId, session),
    queryFn: () => host.signing.document({ reviewId, session, submissionId }),
    staleTime: Infinity,
  });

/** What there is to sign, asked for again; the pages stay. */
export const refreshSigning = async (reviewId: ReviewId, session: string): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: queryKeys.signing(reviewId, session) }),
    queryClient.invalidateQueries({ queryKey: queryKeys.papers(reviewId, session) }),
  ]);
};

/** After a signature: the list, the pages and the rail are other ones. */
export const refreshAfterSigning = async (reviewId: ReviewId, session: string): Promise<void> => {
  await Promise.all([
    refreshReview(reviewId),
    queryClient.invalidateQueries({ queryKey: ['seat', session] }),
  ]);
};
