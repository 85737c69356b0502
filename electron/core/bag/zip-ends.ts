import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { breakZipRule } from './zip-policy.ts';
import type { PositionReader } from './zip-file-reader.ts';

/** Where the central directory lies and how much of it there is, from the end records (APPNOTE 6.3.10, 4.3.14 to 4.3.16). */
export type ZipEnds = {
  readonly entryCount: number;
  readonly directoryStart: number;
  readonly directoryBytes: number;
};

const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
const MAX_COMMENT_BYTES = 0xffff;

const findEnd = async (file: PositionReader): Promise<{ start: number; tail: Buffer; tailStart: number }> => {
  const tailBytes = Math.min(file.size, LOCATOR_64_BYTES + END_BYTES + MAX_COMMENT_BYTES);
  const tailStart = file.size - tailBytes;
  const tail = await file.read(tailStart, tailBytes);
  const at = tail.length < END_BYTES ? -1 : tail.lastIndexOf('PK\x05\x06', tail.length - END_BYTES, 'latin1');
  if (at !== -1) return { start: tailStart + at, tail, tailStart };
  const looksLikeZip = file.size >= 4 && (await file.read(0, 4)).readUInt32LE(0) === LOCAL_HEADER;
  throw looksLikeZip ? breakZipRule('truncated') : new PanelDeskError('file-not-a-container');
};

const toSafe = (value: bigint): number => {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw breakZipRule('directory-damaged');
  return Number(value);
};

/** Readers that take either record have to come to the same directory. */
const agrees = (classic: number, maximum: number, wide: number): boolean =>
  classic === maximum || classic === wide;

/**
 * Reads and cross-checks the end records: nothing after the comment, one disk, the 64-bit record saying the same as
 * the classic one, and the directory ending exactly where the end records begin.
 * @throws PanelDeskError `file-not-a-container` | `zip-rule-broken`
 */
export const readZipEnds = async (file: PositionReader): Promise<ZipEnds> => {
  const { start, tail, tailStart } = await findEnd(file);
  const end = tail.subarray(start - tailStart);
  const commentBytes = end.readUInt16LE(20);
  if (end.length < END_BYTES + commentBytes) throw breakZipRule('truncated');
  if (end.length > END_BYTES + commentBytes) throw breakZipRule('trailing-junk');
  const classic = {
    entryCount: end.readUInt16LE(10),
    directoryBytes: end.readUInt32LE(12),
    directoryStart: end.readUInt32LE(16),
  };
  const disks = [end.readUInt16LE(4), end.readUInt16LE(6)];
  if (disks.some((disk) => disk !== 0 && disk !== 0xffff)) throw breakZipRule('split-archive');
  if (end.readUInt16LE(8) !== classic.entryCount) throw breakZipRule('split-archive');

  const locatorAt = start - tailStart - LOCATOR_64_BYTES;
  const hasLocator = locatorAt >= 0 && tail.readUInt32LE(locatorAt) === LOCATOR_64;
  if (!hasLocator) {
    if (disks.some((disk) => disk !== 0)) throw breakZipRule('split-archive');
    if (classic.directoryStart + classic.directoryBytes !== start) throw breakZipRule('directory-damaged');
    return classic;
  }

  const wideAt = toSafe(tail.readBigUInt64LE(locatorAt + 8));
  // without an extensible data sector, which no current writer makes, the record ends where its locator begins
  if (wideAt + END_64_BYTES !== start - LOCATOR_64_BYTES) throw breakZipRule('directory-damaged');
  const record = await file.read(wideAt, END_64_BYTES);
  if (record.readUInt32LE(0) !== END_64 || record.readBigUInt64LE(4) !== BigInt(END_64_BYTES - 12)) {
    throw breakZipRule('directory-damaged');
  }
  if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) throw breakZipRule('split-archive');
  if (record.readBigUInt64LE(24) !== record.readBigUInt64LE(32)) throw breakZipRule('split-archive');
  const wide: ZipEnds = {
    entryCount: toSafe(record.readBigUInt64LE(32)),
    directoryBytes: toSafe(record.readBigUInt64LE(40)),
    directoryStart: toSafe(record.readBigUInt64LE(48)),
  };
  if (
    !agrees(classic.entryCount, 0xffff, wide.entryCount) ||
    !agrees(classic.directoryBytes, 0xffffffff, wide.directoryBytes) ||
    !agrees(classic.directoryStart, 0xffffffff, wide.directoryStart)
  ) {
    throw breakZipRule('directory-ends-disagree');
  }
  if (wide.directoryStart + wide.directoryBytes !== wideAt) throw breakZipRule('directory-damaged');
  return wide;
};
