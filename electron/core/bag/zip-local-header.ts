import type { Entry } from 'yauzl';
import { breakZipRule } from './zip-policy.ts';
import type { PositionReader } from './zip-file-reader.ts';

const SIGNATURE = 0x04034b50;
const FIXED_BYTES = 30;
const ZIP64_EXTRA = 0x0001;
const WIDE = 0xffffffff;

/** General purpose bits that change how an entry is read: encryption (0, 6, 13), sizes after the data (3), UTF-8 (11). */
const MEANINGFUL_FLAGS = 0b0010_1000_0100_1001;
export const SIZES_FOLLOW_FLAG = 0b1000;

type Sizes = { readonly crc32: number; readonly compressedBytes: number; readonly bytes: number };

/** The 64-bit sizes of the local extra field, in its fixed order: uncompressed, compressed (APPNOTE 4.5.3). */
const readWideSizes = (
  extra: Buffer,
): { readonly bytes: number; readonly compressedBytes: number } | undefined => {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) {
      if (length < 16 || at + 4 + 16 > extra.length) return undefined;
      return {
        bytes: Number(extra.readBigUInt64LE(at + 4)),
        compressedBytes: Number(extra.readBigUInt64LE(at + 12)),
      };
    }
    at += 4 + length;
  }
  return undefined;
};

const readSizes = (fixed: Buffer, extra: Buffer): Sizes => {
  const narrow = { compressedBytes: fixed.readUInt32LE(18), bytes: fixed.readUInt32LE(22) };
  const isWide = narrow.compressedBytes === WIDE || narrow.bytes === WIDE;
  const wide = isWide ? readWideSizes(extra) : undefined;
  return {
    crc32: fixed.readUInt32LE(14),
    compressedBytes:
      narrow.compressedBytes === WIDE ? (wide?.compressedBytes ?? WIDE) : narrow.compressedBytes,
    bytes: narrow.bytes === WIDE ? (wide?.bytes ?? WIDE) : narrow.bytes,
  };
};

/** With sizes after the data the header has zeros, or the true values, or the mark that 64-bit sizes follow. */
const isZeroOr = (expected: number, found: number): boolean =>
  found === 0 || found === WIDE || found === expected;

/**
 * Reads an entry's local header and compares all that matters with the central directory, on which this reader goes
 * and on which other readers may not. Gives the offset at which the entry's data begin.
 * @throws PanelDeskError `zip-rule-broken` (`local-header-differs`, `truncated`)
 */
export const checkLocalHeader = async (file: PositionReader, entry: Entry, name: string): Promise<number> => {
  const start = entry.relativeOffsetOfLocalHeader;
  const isReadable = start + FIXED_BYTES + entry.fileNameLength <= file.size;
  if (!isReadable) throw breakZipRule('truncated', name);
  const head = await file.read(start, FIXED_BYTES + entry.fileNameLength);
  const extraBytes = head.readUInt16LE(28);
  if (
    head.readUInt32LE(0) !== SIGNATURE ||
    head.readUInt16LE(26) !== entry.fileNameLength ||
    !head.subarray(FIXED_BYTES).equals(entry.fileNameRaw)
  ) {
    throw breakZipRule('local-header-differs', name);
  }
  const dataStart = start + head.length + extraBytes;
  if (dataStart + entry.compressedSize > file.size) throw breakZipRule('truncated', name);
  const extra = extraBytes === 0 ? Buffer.alloc(0) : await file.read(start + head.length, extraBytes);
  const local = readSizes(head, extra);
  const flags = head.readUInt16LE(6);
  const areSizesRight =
    (flags & SIZES_FOLLOW_FLAG) !== 0
      ? isZeroOr(entry.crc32, local.crc32) &&
        isZeroOr(entry.compressedSize, local.compressedBytes) &&
        isZeroOr(entry.uncompressedSize, local.bytes)
      : local.crc32 === entry.crc32 &&
        local.compressedBytes === entry.compressedSize &&
        local.bytes === entry.uncompressedSize;
  const areFlagsEqual = ((flags ^ entry.generalPurposeBitFlag) & MEANINGFUL_FLAGS) === 0;
  if (!areSizesRight || !areFlagsEqual || head.readUInt16LE(8) !== entry.compressionMethod) {
    throw breakZipRule('local-header-differs', name);
  }
  return dataStart;
};
