import { useInfiniteQuery } from '@tanstack/react-query';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

type ActivityPage = HostOutputs['activity']['list'];
export type ActivityRow = ActivityPage['rows'][number];

export const PAGE = 200;

/** Where the next older page begins; undefined at the beginning of the log. */
export const olderThan = (page: ActivityPage): number | undefined =>
  page.rows.length < PAGE ? undefined : page.rows.at(-1)?.seq;

/** The log, newest first, page by page. */
export const useActivity = (reviewId: ReviewId) =>
  useInfiniteQuery({
    queryKey: queryKeys.activity(reviewId),
    queryFn: ({ pageParam }: { pageParam: number | undefined }) =>
      host.activity.list({ reviewId, limit: PAGE, before: pageParam }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: olderThan,
    staleTime: 0,
  });
