import { useQuery } from '@tanstack/react-query';
import { CONTRACT_VERSION } from '../../shared/contract/version.ts';
import { host } from './client.ts';
import { queryKeys } from './queries.ts';

/** The handshake: which host, which protection is in force, and whether a passphrase is asked for. */
export const useHello = () =>
  useQuery({
    queryKey: queryKeys.hello,
    queryFn: () => host.app.hello({ contractVersion: CONTRACT_VERSION }),
    staleTime: Infinity,
  });
