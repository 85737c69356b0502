import { useState } from 'react';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { downloadFile } from '../../host/files.ts';
import type { PapersAt } from '../../host/papers.ts';

export interface PrintPaper {
  readonly print: (paper: PaperView) => Promise<void>;
  /** The paper that is on its way out. */
  readonly busy: string | null;
  /** True after a paper was saved because no program for it was found. */
  readonly saved: boolean;
  readonly failure: Failure | null;
}

/** 打印: the system's own program opens the file; where there is none, the file is saved. */
export const usePrintPaper = ({ reviewId, session }: PapersAt): PrintPaper => {
  const [busy, setBusy] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const print = async ({ id }: PaperView): Promise<void> => {
    const input = { reviewId, session, paper: id };
    setBusy(id);
    setFailure(null);
    setSaved(false);
    try {
      const { opened } = await host.papers.openOutside(input);
      if (opened) return;
      const { file, name } = await host.papers.open(input);
      downloadFile(file, name);
      setSaved(true);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(null);
    }
  };
  return { print, busy, saved, failure };
};
