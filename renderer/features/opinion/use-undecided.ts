import { useQueries } from '@tanstack/react-query';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { decisionsQuery } from '../../host/decisions.ts';
import { queryClient, queryKeys } from '../../host/queries.ts';
import { listUndecided, type Undecided } from './list-undecided.ts';

/** What the panel has not decided, over the review; null while it is being read. */
export const useUndecided = (
  reviewId: ReviewId,
  session: string,
  submissions: readonly SubmissionId[],
): { readonly undecided: readonly Undecided[] | null; readonly error: Error | null } =>
  useQueries({
    queries: submissions.map((submissionId) => decisionsQuery({ reviewId, session, submissionId })),
    combine: (results) => {
      const views = results.flatMap(({ data }) => (data ? [data] : []));
      return {
        undecided: views.length === results.length ? listUndecided(views) : null,
        error: results.find(({ error }) => error)?.error ?? null,
      };
    },
  });

/** After freezing was refused because of decisions: what the window knew of them was old. */
export const rereadUndecided = (reviewId: ReviewId, session: string): Promise<void> =>
  queryClient.invalidateQueries({ queryKey: queryKeys.matrix(reviewId, session) });
