import { useState } from 'react';
import { failureOf, type Failure } from '../../host/failure.ts';
import { queryClient, queryKeys } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';

export interface ProtectionChange {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly run: (change: () => Promise<unknown>, done: string, onDone: () => void) => Promise<void>;
}

/** Changes the protection, asks the host what is in force now, and says it in the status line. */
export const useProtectionChange = (): ProtectionChange => {
  const say = useStatusLine((state) => state.say);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run: ProtectionChange['run'] = async (change, done, onDone) => {
    setBusy(true);
    setFailure(null);
    try {
      await change();
      await queryClient.refetchQueries({ queryKey: queryKeys.hello });
      say(done);
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run };
};
