import { useQuery } from '@tanstack/react-query';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

/** Sticks come and go: asked for at every opening and by hand. */
export const usePlaces = () =>
  useQuery({ queryKey: queryKeys.places, queryFn: () => host.returns.places({}), staleTime: 0 });
