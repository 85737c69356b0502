import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import { ignoreProgress } from '../../../shared/domain/progress.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import type { Bag, PayloadFile } from './read-bag.ts';

/** Takes a payload file while it is being checked. What it made of the chunks counts only once `verifyBag` is done. */
export type ConsumeFile = (file: PayloadFile, chunks: AsyncIterable<Uint8Array>) => Promise<void>;

export type VerifyBagOptions = {
  readonly onFile?: ConsumeFile;
  /** phase `checking`, in bytes of payload */
  readonly progress?: ReportProgress;
  readonly signal?: AbortSignal;
};

const drain: ConsumeFile = async (_file, chunks) => {
  for await (const _ of chunks);
};

/** A damaged entry of the archive is a wrong file like any other; the rest can still be judged. */
const isDamage = (error: unknown): boolean => {
  if (isFailure(error, 'bag-digest-wrong')) return true;
  if (!isFailure(error, 'zip-rule-broken')) return false;
  return ['crc-differs', 'entry-damaged', 'sizes-disagree'].includes(String(error.params['rule']));
};

/**
 * A stream that a consumer may leave early: `finish` reads the rest, and tells whether the file itself was at fault.
 */
const shareStream = (
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): {
  readonly shared: AsyncIterable<Uint8Array>;
  readonly finish: () => Promise<void>;
  readonly close: () => Promise<void>;
} => {
  const iterator = chunks[Symbol.asyncIterator]();
  let failure: { readonly error: unknown } | undefined;
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
    if (failure !== undefined) throw failure.error;
    try {
      const result = await iterator.next();
      if (result.done === true) return { done: true, value: undefined };
      onBytes(result.value.length);
      return result;
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  return {
    shared: { [Symbol.asyncIterator]: () => ({ next }) },
    finish: async () => {
      while ((await next()).done !== true);
    },
    close: async () => {
      await iterator.return?.();
    },
  };
};

/**
 * Streams every payload file exactly once, in order of path, checking length and all digests, and lets `onFile`
 * consume the same chunks, so that an import reads a gigabyte once. All files are judged before it fails, so the count
 * is right. `onFile`'s own failures stop it at once and pass unchanged. On any failure the caller discards everything.
 * @throws PanelDeskError `bag-digest-wrong` `{ count, first }` | `bag-rule-broken` | `file-unreadable` | `cancelled`
 */
export const verifyBag = async (
  bag: Bag,
  { onFile = drain, progress = ignoreProgress, signal }: VerifyBagOptions = {},
): Promise<{ readonly files: number; readonly bytes: number }> => {
  const total = bag.payloadBytes;
  const wrong: string[] = [];
  let done = 0;
  progress({ phase: 'checking', done, total });
  for (const file of bag.payload) {
    const { shared, finish, close } = shareStream(bag.stream(file.path, signal), (bytes) => {
      done += bytes;
      progress({ phase: 'checking', done, total });
    });
    let consumerFailure: { readonly error: unknown } | undefined;
    try {
      await onFile(file, shared).catch((error: unknown) => {
        consumerFailure = { error };
      });
      if (consumerFailure !== undefined && !isDamage(consumerFailure.error)) throw consumerFailure.error;
      // repeats the failure of a stream that the consumer has met, or meets it for a consumer that left early
      await finish();
      if (consumerFailure !== undefined) throw consumerFailure.error;
    } catch (error) {
      if (!isDamage(error)) throw error;
      wrong.push(file.path);
    } finally {
      await close();
    }
  }
  const [first] = wrong;
  if (first !== undefined) throw new PanelDeskError('bag-digest-wrong', { count: wrong.length, first });
  return { files: bag.payload.length, bytes: done };
};
