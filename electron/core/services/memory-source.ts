import { Readable } from 'node:stream';
import type { FileSource } from '../files/file-handles.ts';

/** Bytes in memory as something a host can serve: a preview lives no longer than its window. */
export const sourceOfBytes = (bytes: Uint8Array, name: string, mediaType: string): FileSource => ({
  name,
  mediaType,
  bytes: bytes.length,
  stream: (range) => Readable.from([Buffer.from(range ? bytes.subarray(range.start, range.end + 1) : bytes)]),
});
