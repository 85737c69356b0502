import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';

/** Which opinion of which review, asked for by which seat. */
export interface OpinionAt {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissionId: SubmissionId;
}

export const useOpinions = (reviewId: ReviewId, session: string) =>
  useQuery({
    queryKey: queryKeys.opinions(reviewId, session),
    queryFn: () => host.opinions.list({ reviewId, session }),
  });

/** Freezes that were undone, with how many had signed by then; part of what the signing stage asks for. */
export const useVoided = (reviewId: ReviewId, session: string) =>
  useQuery({
    queryKey: queryKeys.signing(reviewId, session),
    queryFn: () => host.signing.status({ reviewId, session }),
    select: ({ voided, frozenAt, signers }) => ({
      voided,
      again: frozenAt === null || signers.some(({ state }) => state === 'to-sign'),
    }),
  });

export const opinionQuery = (at: OpinionAt) => ({
  queryKey: queryKeys.opinion(at.reviewId, at.submissionId, at.session),
  queryFn: () => host.opinions.get(at),
});

export const useOpinion = (at: OpinionAt) => useQuery(opinionQuery(at));

/** The page as it prints. Stays while a newer one is made; `refreshPreview` asks for that. */
export const usePreview = (at: OpinionAt) =>
  useQuery({
    queryKey: queryKeys.opinionPreview(at.reviewId, at.submissionId, at.session),
    queryFn: () => host.opinions.preview(at),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });

export const refreshPreview = (at: OpinionAt): Promise<void> =>
  queryClient.invalidateQueries({
    queryKey: queryKeys.opinionPreview(at.reviewId, at.submissionId, at.session),
  });

/** What stands after a save, without asking again. */
export const keepOpinion = (at: OpinionAt, opinion: OpinionView): void => {
  queryClient.setQueryData(queryKeys.opinion(at.reviewId, at.submissionId, at.session), opinion);
};

export const refreshOpinions = (reviewId: ReviewId, session: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: queryKeys.opinions(reviewId, session) });

/** After freezing and unfreezing every stage behind is another one. */
export const refreshAfterFreeze = async (reviewId: ReviewId, session: string): Promise<void> => {
  await Promise.all([
    refreshReview(reviewId),
    queryClient.invalidateQueries({ queryKey: ['seat', session] }),
  ]);
};
