import { createHash, randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { asSha256 } from '../../../../shared/domain/ids.ts';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import {
  deriveBlobKeys,
  HEADER_BYTES,
  SALT_BYTES,
  sealHeader,
  sealSegment,
  SEALED_SEGMENT_BYTES,
  SEGMENT_BYTES,
  type BlobFacts,
} from './blob-format.ts';

/** 1 MiB of plaintext per write: system calls stop counting, memory stays flat. */
const BATCH_SEGMENTS = 16;

export type BlobSource = Uint8Array | AsyncIterable<Uint8Array>;

export interface EncryptOptions {
  readonly storeKey: Uint8Array;
  readonly maximumBytes: number;
  readonly signal?: AbortSignal | undefined;
}

const writeWhole = async (file: FileHandle, bytes: Uint8Array, position: number): Promise<void> => {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
};

async function* piecesOf(source: BlobSource): AsyncGenerator<Uint8Array> {
  if (!(source instanceof Uint8Array)) yield* source;
  else for (let at = 0; at < source.length; at += 1 << 20) yield source.subarray(at, at + (1 << 20));
}

/**
 * Reads `source` to its end and writes it encrypted into an empty file, never holding more than a few MiB. Gives digest
 * and length of the plaintext. Throws `cancelled` and `file-too-large`; errors of source and file pass through.
 */
export const encryptInto = async (
  file: FileHandle,
  source: BlobSource,
  { storeKey, maximumBytes, signal }: EncryptOptions,
): Promise<BlobFacts> => {
  const salt = randomBytes(SALT_BYTES);
  const { payload } = deriveBlobKeys(storeKey, salt);
  const digest = createHash('sha256');
  const plain = Buffer.allocUnsafe(BATCH_SEGMENTS * SEGMENT_BYTES);
  // Two, so that one can be on its way to the disk while the other is filled.
  let sealed = Buffer.allocUnsafe(BATCH_SEGMENTS * SEALED_SEGMENT_BYTES);
  let spare = Buffer.allocUnsafe(BATCH_SEGMENTS * SEALED_SEGMENT_BYTES);
  let filled = 0;
  let segment = 0;
  let bytes = 0;
  let position = HEADER_BYTES;
  let writing: Promise<void> = Promise.resolve();

  const flushBatch = async (isEnd: boolean): Promise<void> => {
    let used = 0;
    for (let at = 0; at < filled || (isEnd && segment === 0); at += SEGMENT_BYTES) {
      const end = Math.min(at + SEGMENT_BYTES, filled);
      used += sealSegment(
        payload,
        segment,
        isEnd && end === filled,
        plain.subarray(at, end),
        sealed.subarray(used),
      );
      segment += 1;
    }
    filled = 0;
    await writing;
    const start = position;
    position += used;
    writing = writeWhole(file, sealed.subarray(0, used), start);
    // It is awaited later; until then a failure must not count as unhandled.
    writing.catch(() => undefined);
    [sealed, spare] = [spare, sealed];
  };

  try {
    for await (const piece of piecesOf(source)) {
      if (signal?.aborted === true) throw new PanelDeskError('cancelled');
      bytes += piece.length;
      if (bytes > maximumBytes) throw new PanelDeskError('file-too-large', { limit: maximumBytes });
      digest.update(piece);
      for (let taken = 0; taken < piece.length;) {
        // A full batch waits until more content shows that it does not hold the last segment.
        if (filled === plain.length) await flushBatch(false);
        const count = Math.min(piece.length - taken, plain.length - filled);
        plain.set(piece.subarray(taken, taken + count), filled);
        filled += count;
        taken += count;
      }
    }
    if (signal?.aborted === true) throw new PanelDeskError('cancelled');
    await flushBatch(true);
  } finally {
    await writing;
    plain.fill(0);
  }
  const facts: BlobFacts = { sha256: asSha256(digest.digest('hex')), bytes };
  await writeWhole(file, sealHeader(storeKey, salt, facts), 0);
  return facts;
};
