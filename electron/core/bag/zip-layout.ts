import { breakZipRule } from './zip-policy.ts';
import type { PositionReader } from './zip-file-reader.ts';

/** Where one entry lies in the file, from its local header to the end of its data. */
export type EntryExtent = {
  readonly name: string;
  readonly headerStart: number;
  readonly dataStart: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly crc32: number;
  /** CRC and sizes follow the data in a data descriptor */
  readonly hasDescriptor: boolean;
};

const DESCRIPTOR_SIGNATURE = 0x08074b50;

/** Lengths of a data descriptor: with and without the signature, with 32-bit and 64-bit sizes (APPNOTE 4.3.9). */
const DESCRIPTOR_BYTES: ReadonlySet<number> = new Set([12, 16, 20, 24]);

const isDescriptorOf = (extent: EntryExtent, descriptor: Buffer): boolean => {
  const isSigned = descriptor.length === 16 || descriptor.length === 24;
  if (isSigned && descriptor.readUInt32LE(0) !== DESCRIPTOR_SIGNATURE) return false;
  const rest = isSigned ? descriptor.subarray(4) : descriptor;
  const isWide = rest.length === 20;
  const compressed = isWide ? rest.readBigUInt64LE(4) : BigInt(rest.readUInt32LE(4));
  const plain = isWide ? rest.readBigUInt64LE(12) : BigInt(rest.readUInt32LE(8));
  return (
    rest.readUInt32LE(0) === extent.crc32 &&
    compressed === BigInt(extent.compressedBytes) &&
    plain === BigInt(extent.bytes)
  );
};

/**
 * Checks that entries fill the file from its first byte to the central directory without overlap and without a gap
 * in which another archive could hide, and that data descriptors repeat what the directory says.
 * @throws PanelDeskError `zip-rule-broken`
 */
export const checkZipLayout = async (
  file: PositionReader,
  extents: readonly EntryExtent[],
  directoryStart: number,
): Promise<void> => {
  const ordered = extents.toSorted((a, b) => a.headerStart - b.headerStart);
  const first = ordered[0]?.headerStart ?? directoryStart;
  if (first !== 0) throw breakZipRule('junk-before-entries');
  for (const [index, extent] of ordered.entries()) {
    const dataEnd = extent.dataStart + extent.compressedBytes;
    const next = ordered[index + 1]?.headerStart ?? directoryStart;
    const gap = next - dataEnd;
    if (gap < 0) throw breakZipRule('overlapping-entries', extent.name);
    if (gap === 0 && !extent.hasDescriptor) continue;
    if (!extent.hasDescriptor || !DESCRIPTOR_BYTES.has(gap))
      throw breakZipRule('junk-between-entries', extent.name);
    if (!isDescriptorOf(extent, await file.read(dataEnd, gap))) {
      throw breakZipRule('data-descriptor-differs', extent.name);
    }
  }
};
