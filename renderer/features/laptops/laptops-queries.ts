import { useQuery } from '@tanstack/react-query';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

/** What this laptop is, and which files went out of it and came back. */
export type LaptopState = HostOutputs['laptops']['state'];

export type Receipt = LaptopState['received'][number];
export type ReceivedSheet = Receipt['sheets'][number];

export const useLaptops = (reviewId: ReviewId) =>
  useQuery({
    queryKey: queryKeys.laptops(reviewId),
    queryFn: () => host.laptops.state({ reviewId }),
  });
