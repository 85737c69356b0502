import { useQuery } from '@tanstack/react-query';
import type { UnlockView } from '../../../shared/contract/corrections.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

/** As often as the progress: a request and its answer are in the room at once. */
const REFRESH_MS = 5_000;

export const useUnlocks = (reviewId: ReviewId, session: string) =>
  useQuery({
    queryKey: queryKeys.unlocks(reviewId, session),
    queryFn: () => host.corrections.unlocks({ reviewId, session }),
    select: ({ unlocks }): readonly UnlockView[] => unlocks,
    refetchInterval: REFRESH_MS,
  });

/** Whether this laptop is one member's own: requests are made at the host then. */
export const useIsSeatLaptop = (reviewId: ReviewId): boolean =>
  useQuery({
    queryKey: queryKeys.laptops(reviewId),
    queryFn: () => host.laptops.state({ reviewId }),
  }).data?.kind === 'seat';
