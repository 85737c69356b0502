import { useMutation, useQuery } from '@tanstack/react-query';
import type { Minutes } from '../../../../shared/contract/minutes.ts';
import { host } from '../../../host/client.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { queryClient, queryKeys } from '../../../host/queries.ts';
import { useStatusLine } from '../../../host/status-line.ts';
import { lastRecordedAt } from './count-recorded.ts';

/** 合议记录 of one submission; below the matrix, so that whatever makes that one stale makes these stale, too. */
const minutesQuery = (at: DecisionsAt) => ({
  queryKey: [...queryKeys.matrix(at.reviewId, at.session), 'minutes', at.submissionId],
  queryFn: () => host.minutes.get(at),
});

export const useMinutes = (at: DecisionsAt) => useQuery(minutesQuery(at));

/** Shows what stands after a change; flags that it explains are asked for again. */
const keepMinutes = (at: DecisionsAt, minutes: Minutes): void => {
  queryClient.setQueryData(minutesQuery(at).queryKey, minutes);
  const savedAt = lastRecordedAt(minutes);
  if (savedAt !== null) useStatusLine.getState().saved(savedAt);
  const overview = queryKeys.matrix(at.reviewId, at.session);
  void Promise.all([
    queryClient.invalidateQueries({ queryKey: overview, exact: true }),
    queryClient.invalidateQueries({ queryKey: [...overview, 'entries', at.submissionId] }),
  ]);
};

/** One or several changes of the minutes, one after the other; after a refusal what stands at the host is read again. */
export const useMinutesChange = (at: DecisionsAt) =>
  useMutation({
    mutationFn: async (changes: readonly (() => Promise<Minutes>)[]) => {
      for (const change of changes) keepMinutes(at, await change());
    },
    onError: () => queryClient.invalidateQueries({ queryKey: minutesQuery(at).queryKey }),
  });
