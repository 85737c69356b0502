import { useQuery } from '@tanstack/react-query';
import { host } from '../../host/client.ts';

/** The built-in schemes; under the same name as in their list, so that they are asked for once. */
export const useBuiltInSchemes = () =>
  useQuery({ queryKey: ['schemes'], queryFn: () => host.schemes.list({}), staleTime: Infinity });
