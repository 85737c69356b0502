import { useQuery } from '@tanstack/react-query';
import { listCapacities } from '../../../shared/domain/review/panel-rules.ts';
import type { Capacity } from '../../../shared/domain/scheme/scheme.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

/** Capacities that the scheme wants in the panel (政府侧, 财务专家); empty where it asks for no mix. */
export const useCapacities = (reviewId: ReviewId): readonly Capacity[] => {
  const { data } = useQuery({
    queryKey: [...queryKeys.review(reviewId), 'scheme'],
    queryFn: () => host.schemes.ofReview({ reviewId }),
  });
  return data ? listCapacities(data.scheme) : [];
};
