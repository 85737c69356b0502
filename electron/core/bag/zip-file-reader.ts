import type { FileHandle } from 'node:fs/promises';
import { RandomAccessReader } from 'yauzl';
import { breakZipRule } from './zip-policy.ts';

/** Headers of small entries lie close together; a system call for each would be most of the time of opening. */
const WINDOW_BYTES = 16 * 1024;

/** Reads by position from an open file; a position outside the file is an error, never an exception in a callback. */
export type PositionReader = {
  readonly size: number;
  /** exactly `length` bytes; rejects with the rule `truncated` where the file does not have them */
  readonly read: (position: number, length: number) => Promise<Buffer>;
};

/** A reader that reads ahead. The bytes that it gives must not be changed. */
export const createPositionReader = (handle: FileHandle, size: number): PositionReader => {
  let held: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };

  const readFully = async (position: number, length: number): Promise<Buffer> => {
    const bytes = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const { bytesRead } = await handle.read(bytes, filled, length - filled, position + filled);
      if (bytesRead === 0) throw breakZipRule('truncated');
      filled += bytesRead;
    }
    return bytes;
  };

  return {
    size,
    read: async (position, length) => {
      if (!Number.isSafeInteger(position) || position < 0 || position + length > size) {
        throw breakZipRule('truncated');
      }
      const offset = position - held.start;
      if (offset < 0 || offset + length > held.bytes.length) {
        const ahead = Math.max(length, Math.min(WINDOW_BYTES, size - position));
        held = { start: position, bytes: await readFully(position, ahead) };
      }
      return held.bytes.subarray(position - held.start, position - held.start + length);
    },
  };
};

/**
 * What yauzl reads through. Its own reader hands hostile 64-bit offsets to the system call, which throws inside a
 * callback and would end the process; this one answers them with an error.
 */
export class GuardedReader extends RandomAccessReader {
  readonly #source: PositionReader;

  constructor(source: PositionReader) {
    super();
    this.#source = source;
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#source.read(position, length).then(
      (bytes) => {
        bytes.copy(target, offset);
        callback(null);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    );
  }
}
