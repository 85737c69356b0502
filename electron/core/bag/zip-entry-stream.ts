import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { throwIfCancelled } from '../files/cancel.ts';
import { readErrno } from '../files/disk-failure.ts';
import { CHUNK_BYTES, readRangeInChunks } from '../files/read-in-chunks.ts';
import type { ZipFileEntry } from './zip-directory.ts';
import { breakZipRule } from './zip-policy.ts';

/** Up to this size an entry is inflated at once: a stream for each of thousands of small files costs more than they do. */
const SMALL_BYTES = 64 * 1024;

const nameInflateFailure = (error: unknown, entry: ZipFileEntry): unknown => {
  const code = readErrno(error);
  if (code === 'ERR_BUFFER_TOO_LARGE') return breakZipRule('sizes-disagree', entry.name, error);
  return code?.startsWith('Z_') === true ? breakZipRule('entry-damaged', entry.name, error) : error;
};

/** What node:zlib gives with `info: true`, which @types/node does not know. */
type InflatedWithInfo = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };

async function* inflateSmall(
  handle: FileHandle,
  entry: ZipFileEntry,
): AsyncGenerator<Uint8Array, void, undefined> {
  const compressed = Buffer.alloc(entry.compressedBytes);
  const { bytesRead } = await handle.read(compressed, 0, compressed.length, entry.dataStart);
  let inflated: InflatedWithInfo;
  try {
    inflated = inflateRawSync(compressed.subarray(0, bytesRead), {
      maxOutputLength: Math.max(1, entry.bytes),
      info: true,
    }) as unknown as InflatedWithInfo;
  } catch (error) {
    throw nameInflateFailure(error, entry);
  }
  if (inflated.engine.bytesWritten !== entry.compressedBytes)
    throw breakZipRule('sizes-disagree', entry.name);
  if (inflated.buffer.length > 0) yield inflated.buffer;
}

async function* inflate(
  handle: FileHandle,
  entry: ZipFileEntry,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = Readable.from(
    readRangeInChunks(handle, entry.dataStart, entry.dataStart + entry.compressedBytes, signal),
    { objectMode: true, highWaterMark: 1 },
  );
  const inflater = createInflateRaw({ chunkSize: Math.min(CHUNK_BYTES, Math.max(64, entry.bytes + 1)) });
  source.once('error', (error) => inflater.destroy(error));
  source.pipe(inflater);
  try {
    for await (const chunk of inflater as AsyncIterable<Uint8Array>) yield chunk;
    // bytes after the end of the deflate stream would be read by nobody and belong to nobody
    if (inflater.bytesWritten !== entry.compressedBytes) throw breakZipRule('sizes-disagree', entry.name);
  } catch (error) {
    throw nameInflateFailure(error, entry);
  } finally {
    source.destroy();
    inflater.destroy();
  }
}

const readContent = (
  handle: FileHandle,
  entry: ZipFileEntry,
  signal: AbortSignal | undefined,
): AsyncIterable<Uint8Array> => {
  if (entry.method === 'stored') {
    return readRangeInChunks(handle, entry.dataStart, entry.dataStart + entry.bytes, signal);
  }
  const isSmall = entry.bytes <= SMALL_BYTES && entry.compressedBytes <= SMALL_BYTES;
  return isSmall ? inflateSmall(handle, entry) : inflate(handle, entry, signal);
};

/**
 * Streams the content of one entry in chunks of at most 1 MiB, with bounded memory. Stops at the first byte beyond
 * the size that the directory promised; length and CRC-32 are judged when the last chunk has been handed out, so a
 * consumer may keep nothing before the stream has ended well.
 * @throws PanelDeskError `zip-rule-broken` (`sizes-disagree`, `crc-differs`, `entry-damaged`) | `cancelled`
 */
export async function* streamZipEntry(
  handle: FileHandle,
  entry: ZipFileEntry,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks = readContent(handle, entry, signal);
  let bytes = 0;
  let crc = 0;
  for await (const chunk of chunks) {
    throwIfCancelled(signal);
    bytes += chunk.length;
    if (bytes > entry.bytes) throw breakZipRule('sizes-disagree', entry.name);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (bytes !== entry.bytes) throw breakZipRule('sizes-disagree', entry.name);
  if (crc !== entry.crc32) throw breakZipRule('crc-differs', entry.name);
}
