import { crc32, inflateRawSync } from 'node:zlib';
import { readZipDirectory, type ZipFileEntry } from '../../bag/zip-directory.ts';
import type { PositionReader } from '../../bag/zip-file-reader.ts';
import { breakZipRule, completeZipLimits } from '../../bag/zip-policy.ts';
import { ReadingFailure } from '../document-reader.ts';

const MIB = 1024 ** 2;

/** A report with its photos has some hundred parts. */
const LIMITS = completeZipLimits({ maxEntries: 5_000, maxEntryBytes: 64 * MIB, maxTotalBytes: 256 * MIB });

/** One part of XML; what is larger would take minutes and gigabytes to parse. */
const MAX_TEXT_BYTES = 32 * MIB;

/** Old formats, and new ones under a password, are such containers (MS-CFB). */
const COMPOUND_MARK = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PART = Buffer.from('EncryptedPackage', 'utf16le');

/** The parts of a letter or workbook in memory. */
export interface OfficeFile {
  has(name: string): boolean;
  /** Throws `ReadingFailure` `damaged` for a part that is not there or not whole. */
  bytes(name: string): Uint8Array;
  /** As text without a document type, whose entities could grow without bound. Throws also `too-large`. */
  text(name: string): string;
}

const readerOf = (bytes: Uint8Array): PositionReader => ({
  size: bytes.length,
  read: async (position, length) => {
    if (!Number.isSafeInteger(position) || position < 0 || position + length > bytes.length)
      throw breakZipRule('truncated');
    return Buffer.from(bytes.buffer, bytes.byteOffset + position, length);
  },
});

const unpack = (
  file: Uint8Array,
  { dataStart, compressedBytes, bytes, method, crc32: sum }: ZipFileEntry,
) => {
  const packed = file.subarray(dataStart, dataStart + compressedBytes);
  const part = method === 'stored' ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  if (part.length !== bytes || crc32(part) !== sum) throw new ReadingFailure('damaged');
  return part;
};

const isCompound = (bytes: Uint8Array): boolean =>
  COMPOUND_MARK.every((byte, index) => bytes[index] === byte);

const listEntries = async (bytes: Uint8Array): Promise<readonly ZipFileEntry[]> => {
  if (isCompound(bytes))
    throw new ReadingFailure(Buffer.from(bytes.buffer).includes(ENCRYPTED_PART) ? 'locked' : 'no-view');
  try {
    return await readZipDirectory(readerOf(bytes), LIMITS);
  } catch (cause) {
    throw new ReadingFailure('damaged', { cause });
  }
};

/**
 * Opens a letter's or workbook's container by the rules for every archive from outside: nothing is unpacked beyond what its
 * directory says, and the directory may say so much only. Throws `ReadingFailure`: `locked`, `damaged`, `no-view`.
 */
export const openOfficeFile = async (bytes: Uint8Array): Promise<OfficeFile> => {
  const entries = new Map((await listEntries(bytes)).map((entry) => [entry.name, entry]));
  const entryOf = (name: string): ZipFileEntry => {
    const entry = entries.get(name);
    if (!entry) throw new ReadingFailure('damaged');
    return entry;
  };
  return {
    has: (name) => entries.has(name),
    bytes: (name) => unpack(bytes, entryOf(name)),
    text(name) {
      const entry = entryOf(name);
      if (entry.bytes > MAX_TEXT_BYTES) throw new ReadingFailure('too-large');
      const text = new TextDecoder('utf-8').decode(unpack(bytes, entry));
      if (/<!DOCTYPE/i.test(text)) throw new ReadingFailure('damaged');
      return text;
    },
  };
};
