import { create } from 'zustand';
import type { DecisionsView } from '../../shared/contract/decisions.ts';
import type { ReviewId, SubmissionId } from '../../shared/domain/ids.ts';
import { host } from './client.ts';
import { queryClient, queryKeys } from './queries.ts';

/** Whose decisions, asked for by which seat. */
export interface DecisionsAt {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissionId: SubmissionId;
}

/** 专家组认定 of one submission. Below the matrix, so that whatever makes that one stale makes these stale, too. */
export const decisionsQuery = (at: DecisionsAt) => ({
  queryKey: [...queryKeys.matrix(at.reviewId, at.session), 'decisions', at.submissionId],
  queryFn: () => host.deliberation.decisions(at),
});

/** What stands after a decision, without asking again. */
export const keepDecisions = (at: DecisionsAt, view: DecisionsView): void => {
  queryClient.setQueryData(decisionsQuery(at).queryKey, view);
};

/** A subject that another stage leads to. */
export interface WantedSubject {
  readonly submissionId: SubmissionId;
  readonly subject: string;
}

/** Taken up by the deliberation screen when it opens. */
export const useWantedSubject = create<{ readonly wanted: WantedSubject | null }>(() => ({ wanted: null }));
