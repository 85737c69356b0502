import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Progress } from '../../../shared/domain/progress.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { registerFile } from '../../host/files.ts';
import { runLongWork } from '../../host/long-work.ts';
import { refreshReview } from '../../host/queries.ts';
import type { Receipt } from './laptops-queries.ts';

type Step =
  | { readonly at: 'waiting' }
  | { readonly at: 'running'; readonly progress: Progress | null }
  | { readonly at: 'received'; readonly receipt: Receipt }
  | { readonly at: 'refused'; readonly failure: Failure }
  | { readonly at: 'cancelled' };

/** A file that was chosen or dropped since the screen was opened, and how far it has come. */
export interface Incoming {
  readonly key: number;
  readonly name: string;
  readonly step: Step;
}

export interface Receiving {
  /** The latest first. */
  readonly incoming: readonly Incoming[];
  readonly receive: (files: readonly File[]) => void;
  /** Stops the file at work and forgets those that wait. What was received stays. */
  readonly cancel: () => void;
}

interface Waiting {
  readonly key: number;
  readonly file: File;
}

/** 收回: files one after the other, each with a report of its own; a refused one does not hold up the next. */
export const useReceiving = (reviewId: ReviewId): Receiving => {
  const [incoming, setIncoming] = useState<readonly Incoming[]>([]);
  const waiting = useRef<Waiting[]>([]);
  const running = useRef<AbortController | null>(null);
  const lastKey = useRef(0);

  const setStep = useCallback(
    (key: number, step: Step): void =>
      setIncoming((list) => list.map((each) => (each.key === key ? { ...each, step } : each))),
    [],
  );

  const receiveOne = useCallback(
    async ({ key, file }: Waiting, signal: AbortSignal): Promise<void> => {
      const report = (progress: Progress): void => setStep(key, { at: 'running', progress });
      setStep(key, { at: 'running', progress: null });
      try {
        const receipt = await runLongWork(
          async () => {
            const known = await registerFile(file, { signal, onProgress: report });
            return host.laptops.receive({ reviewId, file: known.file }, { signal });
          },
          report,
          signal,
        );
        setStep(key, { at: 'received', receipt });
        void refreshReview(reviewId);
      } catch (error) {
        const failure = failureOf(error);
        const wasCancelled = signal.aborted || failure.code === 'cancelled';
        setStep(key, wasCancelled ? { at: 'cancelled' } : { at: 'refused', failure });
      }
    },
    [reviewId, setStep],
  );

  const workOff = useCallback(async (): Promise<void> => {
    if (running.current) return;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      running.current = new AbortController();
      await receiveOne(next, running.current.signal);
    }
    running.current = null;
  }, [receiveOne]);

  const receive = useCallback(
    (files: readonly File[]): void => {
      const added = files.map((file) => ({ key: ++lastKey.current, file }));
      waiting.current.push(...added);
      setIncoming((list) => [
        ...added
          .map(({ key, file }): Incoming => ({ key, name: file.name, step: { at: 'waiting' } }))
          .toReversed(),
        ...list,
      ]);
      void workOff();
    },
    [workOff],
  );

  const cancel = useCallback((): void => {
    for (const { key } of waiting.current.splice(0)) setStep(key, { at: 'cancelled' });
    running.current?.abort();
  }, [setStep]);
  useEffect(() => cancel, [cancel]);

  return { incoming, receive, cancel };
};
