import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { throwIfCancelled } from './cancel.ts';
import { nameReadFailure } from './disk-failure.ts';

/** 1 MiB: larger brings nothing, smaller costs a system call per few hundred microseconds of hashing. */
export const CHUNK_BYTES = 1024 * 1024;

/**
 * Yields `[start, end)` of an open file in chunks of at most 1 MiB. Every chunk is the reader's own: it may be kept.
 * Ends early, without an error, where the file does; callers that know the length compare it.
 */
export async function* readRangeInChunks(
  handle: FileHandle,
  start: number,
  end: number,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let position = start;
  while (position < end) {
    throwIfCancelled(signal);
    const chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, end - position));
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield bytesRead === chunk.length ? chunk : chunk.subarray(0, bytesRead);
  }
}

/**
 * Yields a whole file in chunks of at most 1 MiB, with bounded memory.
 * @throws PanelDeskError `file-unreadable` | `cancelled`
 */
export async function* readFileInChunks(
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    yield* readRangeInChunks(handle, 0, Number.MAX_SAFE_INTEGER, signal);
  } catch (error) {
    throw nameReadFailure(error, path);
  } finally {
    await handle?.close();
  }
}
