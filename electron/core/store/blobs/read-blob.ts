import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../../shared/domain/ids.ts';
import {
  countSegments,
  HEADER_BYTES,
  openHeader,
  openSegment,
  sealedSize,
  SEALED_SEGMENT_BYTES,
  SEGMENT_BYTES,
  type BlobFacts,
  type BlobKeys,
} from './blob-format.ts';

/** Segments read from disk at once while streaming: 1 MiB. */
const STREAM_SEGMENTS = 16;

/** A blob opened for reading. It keeps no file open between calls, so there is nothing to close. */
export interface OpenBlob {
  readonly sha256: Sha256;
  /** Length of the plaintext. */
  readonly bytes: number;
  /** Any part of the plaintext, cut at its end like `slice`. Throws `attachment-damaged`. */
  read(offset: number, length: number): Buffer;
  /** The plaintext from `start` to `end`, both included as in an HTTP range and `fs.createReadStream`. */
  stream(range?: { readonly start?: number; readonly end?: number }): Readable;
}

interface Layout {
  readonly path: string;
  readonly facts: BlobFacts;
  readonly keys: BlobKeys;
}

const damaged = (sha256: string, problem: string): PanelDeskError =>
  new PanelDeskError('attachment-damaged', { sha256, problem });

/** Bytes of the file that hold the segments `first` to `last`, both included. */
const extentOf = (facts: BlobFacts, first: number, last: number): { start: number; length: number } => {
  const start = HEADER_BYTES + first * SEALED_SEGMENT_BYTES;
  const end = Math.min(HEADER_BYTES + (last + 1) * SEALED_SEGMENT_BYTES, sealedSize(facts.bytes));
  return { start, length: end - start };
};

/** Decrypts consecutive segments; nothing of a segment is given out before its tag is checked. */
const openSegments = ({ facts, keys }: Layout, first: number, sealed: Uint8Array): Buffer => {
  const end = countSegments(facts.bytes) - 1;
  const parts: Buffer[] = [];
  for (let at = 0, index = first; at < sealed.length; at += SEALED_SEGMENT_BYTES, index += 1) {
    const plain = openSegment(
      keys.payload,
      index,
      index === end,
      sealed.subarray(at, at + SEALED_SEGMENT_BYTES),
    );
    if (plain === null) throw damaged(facts.sha256, `segment-${index}`);
    parts.push(plain);
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
};

const readPart = (layout: Layout, offset: number, length: number): Buffer => {
  const { facts, path } = layout;
  if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0 || length < 0) {
    throw new RangeError(`not a part of a file: ${offset}, ${length}`);
  }
  const end = Math.min(offset + length, facts.bytes);
  if (offset >= end) return Buffer.alloc(0);
  const first = Math.floor(offset / SEGMENT_BYTES);
  const last = Math.floor((end - 1) / SEGMENT_BYTES);
  const extent = extentOf(facts, first, last);
  const sealed = Buffer.allocUnsafe(extent.length);
  const descriptor = openSync(path, 'r');
  try {
    readFully(descriptor, sealed, extent.start, facts.sha256);
  } finally {
    closeSync(descriptor);
  }
  const base = first * SEGMENT_BYTES;
  return openSegments(layout, first, sealed).subarray(offset - base, end - base);
};

const readFully = (descriptor: number, target: Buffer, position: number, sha256: string): void => {
  for (let done = 0; done < target.length;) {
    const got = readSync(descriptor, target, done, target.length - done, position + done);
    if (got === 0) throw damaged(sha256, 'length');
    done += got;
  }
};

async function* streamPart(layout: Layout, start: number, endIncluded: number): AsyncGenerator<Buffer> {
  const { facts, path } = layout;
  const end = Math.min(endIncluded + 1, facts.bytes);
  if (start >= end) return;
  const file = await open(path, 'r');
  try {
    const last = Math.floor((end - 1) / SEGMENT_BYTES);
    for (let first = Math.floor(start / SEGMENT_BYTES); first <= last; first += STREAM_SEGMENTS) {
      const extent = extentOf(facts, first, Math.min(first + STREAM_SEGMENTS - 1, last));
      const sealed = await readAsync(file, extent, facts.sha256);
      const base = first * SEGMENT_BYTES;
      yield openSegments(layout, first, sealed).subarray(Math.max(0, start - base), end - base);
    }
  } finally {
    await file.close();
  }
}

const readAsync = async (
  file: FileHandle,
  { start, length }: { start: number; length: number },
  sha256: string,
): Promise<Buffer> => {
  const target = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const { bytesRead } = await file.read(target, done, length - done, start + done);
    if (bytesRead === 0) throw damaged(sha256, 'length');
    done += bytesRead;
  }
  return target;
};

/** Reads and checks the header and the file's length; `sha256` is only for the failure's words. */
const readLayout = (path: string, storeKey: Uint8Array, sha256: string): Layout => {
  const descriptor = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    readFully(descriptor, header, 0, sha256);
    const opened = openHeader(storeKey, header);
    if (opened === null) throw damaged(sha256, 'header');
    if (fstatSync(descriptor).size !== sealedSize(opened.facts.bytes)) throw damaged(sha256, 'length');
    return { path, ...opened };
  } finally {
    closeSync(descriptor);
  }
};

/**
 * Opens one blob file for random access. With `wanted`, its header must name that content, so that files exchanged on
 * disk are noticed at once. Throws `attachment-damaged` with what does not fit; a file that is not there is an ENOENT.
 */
export const openBlobFile = (path: string, storeKey: Uint8Array, wanted?: Sha256): OpenBlob => {
  const layout = readLayout(path, storeKey, wanted ?? 'unknown');
  const { sha256, bytes } = layout.facts;
  if (wanted !== undefined && sha256 !== wanted) throw damaged(wanted, 'other-content');
  return {
    sha256,
    bytes,
    read: (offset, length) => readPart(layout, offset, length),
    stream: ({ start = 0, end = bytes - 1 } = {}) =>
      Readable.from(streamPart(layout, start, end), { objectMode: false, highWaterMark: 1 << 20 }),
  };
};
