import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress } from '../../shared/domain/progress.ts';
import { failureOf, type Failure } from './failure.ts';

/** An event of a `longWork` procedure of the contract. */
export type LongWorkEvent<Outcome> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly outcome: Outcome };

/** Starts the work in the host. `report` is for what comes before it in the window, such as an upload. */
export type StartLongWork<Outcome> = (
  signal: AbortSignal,
  report: (progress: Progress) => void,
) => Promise<AsyncIterable<LongWorkEvent<Outcome>>>;

/** Follows long work to its outcome. Aborting ends the stream, which cancels the work in the host; it then throws. */
export const runLongWork = async <Outcome>(
  start: StartLongWork<Outcome>,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome> => {
  const events = await start(signal, onProgress);
  for await (const event of events) {
    signal.throwIfAborted();
    if (event.type === 'done') return event.outcome;
    onProgress(event.progress);
  }
  throw new Error('long work ended without an outcome');
};

export interface LongWork {
  /** Starts; gives the outcome, or null after a failure (then in `failure`) or a cancel (no failure: it was asked for). */
  readonly run: <Outcome>(start: StartLongWork<Outcome>) => Promise<Outcome | null>;
  /** Null while nothing runs; `total` 0 while the amount is unknown. */
  readonly progress: Progress | null;
  readonly running: boolean;
  readonly cancelled: boolean;
  readonly cancel: () => void;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** One piece of long work of a screen; leaving the screen cancels it. */
export const useLongWork = (): LongWork => {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [running, setRunning] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const controller = useRef<AbortController | null>(null);

  const cancel = useCallback(() => controller.current?.abort(), []);
  const clear = useCallback(() => {
    setFailure(null);
    setCancelled(false);
  }, []);
  useEffect(() => cancel, [cancel]);

  const run = useCallback(async <Outcome>(start: StartLongWork<Outcome>): Promise<Outcome | null> => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    setFailure(null);
    setCancelled(false);
    setRunning(true);
    try {
      return await runLongWork(start, setProgress, own.signal);
    } catch (error) {
      const found = failureOf(error);
      if (own.signal.aborted || found.code === 'cancelled') setCancelled(true);
      else setFailure(found);
      return null;
    } finally {
      if (controller.current === own) {
        setRunning(false);
        setProgress(null);
      }
    }
  }, []);

  return { run, progress, running, cancelled, cancel, failure, clear };
};
