import { createHash, randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { throwIfCancelled } from './cancel.ts';
import type { FileDigest } from './digest-file.ts';
import { nameWriteFailure } from './disk-failure.ts';

export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

export type WriteTemporaryOptions = {
  readonly signal?: AbortSignal;
  /** called with the number of bytes written so far */
  readonly onBytes?: (done: number) => void;
};

/** Content of either form as a stream. */
export async function* asChunks(content: FileContent): AsyncGenerator<Uint8Array, void, undefined> {
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}

/** A call may write less than it was given, and on a nearly full disk it does; only a loop notices. */
const writeFully = async (handle: FileHandle, chunk: Uint8Array): Promise<void> => {
  let written = 0;
  while (written < chunk.length) {
    const { bytesWritten } = await handle.write(chunk, written, chunk.length - written);
    written += bytesWritten;
  }
};

/**
 * Writes and flushes a file under a temporary name in the folder of `target`, so on the same volume; the caller puts
 * it in place or removes it. On any failure nothing is left. Errors of the content's own source pass unchanged.
 * @throws PanelDeskError `disk-full` | `target-gone` | `file-too-large` | `cancelled`
 */
export const writeTemporary = async (
  target: string,
  content: FileContent,
  options: WriteTemporaryOptions = {},
): Promise<FileDigest & { readonly temporary: string }> => {
  // not derived from the target's name, which may already be as long as the file system allows
  const temporary = join(dirname(target), `.pd-${randomBytes(8).toString('hex')}.part`);
  const onDisk = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      throw nameWriteFailure(error, target);
    });
  const hash = createHash('sha256');
  let bytes = 0;
  throwIfCancelled(options.signal);
  const handle = await onDisk(open(temporary, 'wx'));
  try {
    try {
      for await (const chunk of asChunks(content)) {
        throwIfCancelled(options.signal);
        hash.update(chunk);
        await onDisk(writeFully(handle, chunk));
        bytes += chunk.length;
        options.onBytes?.(bytes);
      }
      throwIfCancelled(options.signal);
      await onDisk(handle.sync());
    } finally {
      await handle.close().catch((error: unknown) => {
        throw nameWriteFailure(error, target);
      });
    }
  } catch (error) {
    // a pulled stick cannot be tidied; the first failure is the one to tell
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  return { temporary, sha256: hash.digest('hex'), bytes };
};
