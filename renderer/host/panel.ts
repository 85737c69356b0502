import { useQuery } from '@tanstack/react-query';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { host } from './client.ts';
import { queryKeys } from './queries.ts';

/** Who sits here, how far each of them is, and what the panel's composition asks for. Everybody at the desk may see it. */
export const usePanel = (reviewId: ReviewId) =>
  useQuery({
    queryKey: queryKeys.panel(reviewId),
    queryFn: () => host.panel.get({ reviewId }),
  });
