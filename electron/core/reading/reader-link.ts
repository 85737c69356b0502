import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { ReadingFailure } from './document-reader.ts';
import { fromReaderSchema, type FromReader, type ToReader } from './reader-messages.ts';
import type { ReaderProcess } from './reader-process.ts';

/** A running process that reads, message by message. */
export interface ReaderLink {
  send(message: ToReader): void;
  /**
   * The next thing it says. Throws `ReadingFailure`: `too-long` after `ms` milliseconds, `too-large` where it died, for its memory
   * is what it dies of, `damaged` for what is no message; and `cancelled`, also where it was ended from here. The process is gone
   * then.
   */
  next(ms: number, signal?: AbortSignal): Promise<FromReader>;
  isAlive(): boolean;
  hold(isBusy: boolean): void;
  kill(): void;
}

interface Waiting {
  readonly resolve: (message: unknown) => void;
  readonly reject: (reason: Error) => void;
}

export const linkReader = (process: ReaderProcess): ReaderLink => {
  const arrived: unknown[] = [];
  let waiting: Waiting | null = null;
  /** Why nothing more comes, once nothing does: ended from here, or dead by itself. */
  let ended: (() => Error) | null = null;
  process.onMessage((message) => {
    if (waiting) waiting.resolve(message);
    else arrived.push(message);
  });
  process.onExit(() => {
    ended ??= () => new ReadingFailure('too-large');
    waiting?.reject(ended());
  });
  const kill = (): void => {
    if (ended) return;
    ended = () => new PanelDeskError('cancelled');
    process.kill();
    waiting?.reject(ended());
  };
  const receive = (ms: number, signal?: AbortSignal): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        waiting = null;
      };
      const fail = (reason: Error): void => {
        settle();
        kill();
        reject(reason);
      };
      const onAbort = (): void => fail(new PanelDeskError('cancelled'));
      const timer = setTimeout(() => fail(new ReadingFailure('too-long')), ms);
      signal?.addEventListener('abort', onAbort);
      waiting = {
        resolve: (message) => {
          settle();
          resolve(message);
        },
        reject: fail,
      };
    });
  return {
    send: (message) => {
      if (!ended) process.send(message);
    },
    async next(ms, signal) {
      if (signal?.aborted) {
        kill();
        throw new PanelDeskError('cancelled');
      }
      if (arrived.length === 0 && ended) throw ended();
      const message = arrived.length > 0 ? arrived.shift() : await receive(ms, signal);
      const parsed = fromReaderSchema.safeParse(message);
      if (parsed.success) return parsed.data;
      kill();
      throw new ReadingFailure('damaged', { cause: parsed.error });
    },
    isAlive: () => ended === null,
    hold: (isBusy) => {
      if (!ended) process.hold(isBusy);
    },
    kill,
  };
};
