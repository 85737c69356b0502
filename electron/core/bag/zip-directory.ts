import { fromRandomAccessReaderPromise } from 'yauzl';
import type { Entry } from 'yauzl';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import { readErrno } from '../files/disk-failure.ts';
import { findBrokenNameRule } from './name-rules.ts';
import { createTwinFinder } from './name-twins.ts';
import { readZipEnds } from './zip-ends.ts';
import type { ZipEnds } from './zip-ends.ts';
import { findEntryKind } from './zip-entry-kind.ts';
import { GuardedReader } from './zip-file-reader.ts';
import type { PositionReader } from './zip-file-reader.ts';
import { checkZipLayout } from './zip-layout.ts';
import type { EntryExtent } from './zip-layout.ts';
import { checkLocalHeader, SIZES_FOLLOW_FLAG } from './zip-local-header.ts';
import { decodeZipNames } from './zip-names.ts';
import { breakZipRule } from './zip-policy.ts';
import type { ZipLimits } from './zip-policy.ts';

/** A file in an archive that keeps all the rules; nothing here is still to be believed but its content. */
export type ZipFileEntry = EntryExtent & { readonly method: 'stored' | 'deflated' };

const STORED = 0;
const DEFLATED = 8;
const CENTRAL_FIXED_BYTES = 46;
const ENCRYPTION_FLAGS = 0b0010_0000_0100_0001;

/** Below this the whole archive is not held to the ratio. */
const RATIO_FREE_TOTAL_BYTES = 256 * 1024 ** 2;

const readEntries = async (
  file: PositionReader,
  ends: ZipEnds,
  signal: AbortSignal | undefined,
): Promise<readonly Entry[]> => {
  const entries: Entry[] = [];
  let directoryBytes = 0;
  try {
    const archive = await fromRandomAccessReaderPromise(new GuardedReader(file), file.size, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
    for await (const entry of archive.eachEntry()) {
      throwIfCancelled(signal);
      directoryBytes +=
        CENTRAL_FIXED_BYTES + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      entries.push(entry);
    }
  } catch (error) {
    // a failed system call is no fault of the archive
    if (error instanceof PanelDeskError || readErrno(error) !== undefined) throw error;
    if (error instanceof Error && error.message.includes('encryption')) {
      throw breakZipRule('encrypted-entry', '', error);
    }
    throw breakZipRule('directory-damaged', '', error);
  }
  if (entries.length !== ends.entryCount || directoryBytes !== ends.directoryBytes) {
    throw breakZipRule('directory-damaged');
  }
  return entries;
};

const checkSizes = (entry: Entry, name: string, limits: ZipLimits): void => {
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > limits.maxEntryBytes) throw breakZipRule('entry-too-large', name);
  if (entry.compressionMethod === STORED && compressedSize !== uncompressedSize) {
    throw breakZipRule('sizes-disagree', name);
  }
  if (uncompressedSize > limits.ratioFreeBytes && uncompressedSize > compressedSize * limits.maxRatio) {
    throw breakZipRule('ratio-too-high', name);
  }
};

const checkEntry = (entry: Entry, name: string, limits: ZipLimits): 'folder' | 'file' => {
  if ((entry.generalPurposeBitFlag & ENCRYPTION_FLAGS) !== 0) throw breakZipRule('encrypted-entry', name);
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw breakZipRule('compression-unknown', name);
  }
  const nameRule = findBrokenNameRule(name.replace(/\/$/u, ''), limits.maxNameBytes);
  if (nameRule !== undefined) throw breakZipRule(nameRule, name);
  const kind = findEntryKind(entry, name);
  if (kind !== 'folder' && kind !== 'file') throw breakZipRule(kind, name);
  checkSizes(entry, name, limits);
  return kind;
};

/**
 * Reads the directory of an archive and refuses it unless every rule of `ZipRule` that can be judged without the
 * content holds; the rest (`crc-differs`, `entry-damaged`) is judged while streaming. Names are decoded as UTF-8 or
 * GB 18030. Folders are checked and then left out.
 * @throws PanelDeskError `file-not-a-container` | `zip-rule-broken` `{ rule, entry }` | `cancelled`
 */
export const readZipDirectory = async (
  file: PositionReader,
  limits: ZipLimits,
  signal?: AbortSignal,
): Promise<readonly ZipFileEntry[]> => {
  throwIfCancelled(signal);
  const ends = await readZipEnds(file);
  if (ends.entryCount > limits.maxEntries) throw breakZipRule('too-many-entries');
  const raw = await readEntries(file, ends, signal);
  const names = decodeZipNames(raw);
  const findTwin = createTwinFinder();
  const extents: EntryExtent[] = [];
  const files: ZipFileEntry[] = [];
  let totalBytes = 0;
  for (const [index, entry] of raw.entries()) {
    throwIfCancelled(signal);
    const name = names[index] ?? '';
    const isFolder = checkEntry(entry, name, limits) === 'folder';
    const twinRule = findTwin({ name: name.replace(/\/$/u, ''), isFolder });
    if (twinRule !== undefined) throw breakZipRule(twinRule, name);
    totalBytes += entry.uncompressedSize;
    if (totalBytes > limits.maxTotalBytes) throw breakZipRule('total-too-large', name);
    const extent: EntryExtent = {
      name,
      headerStart: entry.relativeOffsetOfLocalHeader,
      dataStart: await checkLocalHeader(file, entry, name),
      compressedBytes: entry.compressedSize,
      bytes: entry.uncompressedSize,
      crc32: entry.crc32,
      hasDescriptor: (entry.generalPurposeBitFlag & SIZES_FOLLOW_FLAG) !== 0,
    };
    extents.push(extent);
    if (!isFolder)
      files.push({ ...extent, method: entry.compressionMethod === STORED ? 'stored' : 'deflated' });
  }
  if (totalBytes > RATIO_FREE_TOTAL_BYTES && totalBytes > file.size * limits.maxRatio) {
    throw breakZipRule('ratio-too-high');
  }
  await checkZipLayout(file, extents, ends.directoryStart);
  return files;
};
