import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import type { ReaderSource } from './document-reader.ts';
import type { ReaderJob } from './reader-messages.ts';
import { linkReader, type ReaderLink } from './reader-link.ts';
import type { ReaderProcess } from './reader-process.ts';
import type { ReadingLimits } from './reading-limits.ts';
import { runJob, type ReaderAnswer } from './run-job.ts';

/** A process is not trusted for ever with what one document may have left in it. */
const MAX_JOBS = 40;

/** Starting takes a moment on a busy machine, and nothing of others is read meanwhile. */
const START_MS = 60_000;

/** Files one after the other through one process at a time. */
export interface ReaderLane {
  run(
    source: ReaderSource,
    want: ReaderJob['want'],
    signal?: AbortSignal,
  ): AsyncGenerator<ReaderAnswer, void>;
  close(): void;
}

export const openReaderLane = (start: () => ReaderProcess, limits: ReadingLimits): ReaderLane => {
  let last: Promise<void> = Promise.resolve();
  let current: ReaderLink | null = null;
  let jobs = 0;
  let idle: NodeJS.Timeout | undefined;
  let closed = false;
  const retire = (): void => {
    clearTimeout(idle);
    current?.kill();
    current = null;
  };
  const link = async (): Promise<ReaderLink> => {
    clearTimeout(idle);
    jobs += 1;
    if (jobs > MAX_JOBS) retire();
    if (current?.isAlive()) return current;
    jobs = 1;
    const started = linkReader(start());
    current = started;
    try {
      if ((await started.next(START_MS)).type === 'ready') return started;
    } catch (cause) {
      throw new Error('the reading process does not start', { cause });
    }
    started.kill();
    throw new Error('the reading process does not keep to its part');
  };
  /** Resolves when it is this one's turn; the next one's comes with the call of what it gives. */
  const takeTurn = async (): Promise<() => void> => {
    const before = last;
    let leave: () => void = () => undefined;
    last = new Promise((resolve) => (leave = resolve));
    await before;
    return leave;
  };
  const rest = (): void => {
    clearTimeout(idle);
    idle = setTimeout(retire, limits.idleMs);
    idle.unref();
  };
  return {
    async *run(source, want, signal) {
      const leave = await takeTurn();
      try {
        throwIfCancelled(signal);
        if (closed) throw new PanelDeskError('cancelled');
        yield* runJob(source, { want, limits, signal, link });
      } finally {
        rest();
        leave();
      }
    },
    close: () => {
      closed = true;
      retire();
    },
  };
};
