import { useCallback, useState } from 'react';
import type { VerificationFinding } from '../../../shared/contract/verification.ts';
import { host } from '../../host/client.ts';
import { registerFile } from '../../host/files.ts';
import { useLongWork, type LongWork } from '../../host/long-work.ts';

export interface Verified {
  readonly findings: readonly VerificationFinding[];
  /** Handle of the same as JSON. */
  readonly report: string;
}

export interface Verifying {
  readonly work: LongWork;
  /** Of the last files that were checked to the end. */
  readonly verified: Verified | null;
  readonly verify: (files: readonly File[]) => Promise<void>;
}

/** Hands files to the host, one after the other, and follows what it finds. */
export const useVerify = (): Verifying => {
  const work = useLongWork();
  const { run } = work;
  const [verified, setVerified] = useState<Verified | null>(null);
  const verify = useCallback(
    async (files: readonly File[]): Promise<void> => {
      if (files.length === 0) return;
      setVerified(null);
      const outcome = await run(async (signal, report) => {
        const handles: string[] = [];
        for (const file of files)
          handles.push((await registerFile(file, { signal, onProgress: report })).file);
        return host.verification.verify({ files: handles }, { signal });
      });
      setVerified(outcome);
    },
    [run],
  );
  return { work, verified, verify };
};
