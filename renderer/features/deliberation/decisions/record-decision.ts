import type { DecisionsView } from '../../../../shared/contract/decisions.ts';
import { host } from '../../../host/client.ts';
import { decisionsQuery, keepDecisions, type DecisionsAt } from '../../../host/decisions.ts';
import { queryClient, queryKeys, refreshReview } from '../../../host/queries.ts';
import { useStatusLine } from '../../../host/status-line.ts';
import type { Decide } from './decision-draft.ts';

/** Records one decision. What it makes stale elsewhere (counts, figures of the opinion, its page) is asked for again. */
export const recordDecision = async (at: DecisionsAt, decision: Decide): Promise<DecisionsView> => {
  const { reviewId, session, submissionId } = at;
  const view = await host.deliberation.decide({ ...at, ...decision });
  keepDecisions(at, view);
  const saved = view.subjects.find(({ id }) => id === decision.subject)?.decision;
  if (saved) useStatusLine.getState().saved(saved.decidedAt);
  // Nobody waits for these: the panel goes on to the next subject at once.
  void Promise.all([
    queryClient.invalidateQueries({ queryKey: queryKeys.matrix(reviewId, session), exact: true }),
    queryClient.invalidateQueries({ queryKey: queryKeys.opinions(reviewId, session) }),
    queryClient.invalidateQueries({ queryKey: queryKeys.opinion(reviewId, submissionId, session) }),
    queryClient.invalidateQueries({ queryKey: queryKeys.opinionPreview(reviewId, submissionId, session) }),
    refreshReview(reviewId),
  ]);
  return view;
};

/** What stands at the host now, after it refused because something changed there. */
export const rereadDecisions = (at: DecisionsAt): Promise<DecisionsView> =>
  queryClient.fetchQuery({ ...decisionsQuery(at), staleTime: 0 });
