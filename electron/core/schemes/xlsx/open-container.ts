import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { isFailure, PanelDeskError } from '../../../../shared/domain/failure.ts';
import { collectBytes } from '../../bag/checked-stream.ts';
import { readZipDirectory } from '../../bag/zip-directory.ts';
import { streamZipEntry } from '../../bag/zip-entry-stream.ts';
import { createPositionReader } from '../../bag/zip-file-reader.ts';
import { completeZipLimits } from '../../bag/zip-policy.ts';
import { nameReadFailure } from '../../files/disk-failure.ts';
import { decodeUtf8 } from '../../formats/read-format.ts';

const MIB = 1024 ** 2;

/** A table of indicators is some hundred kilobytes; pictures in it may be large, and are never unpacked. */
const LIMITS = completeZipLimits({ maxEntries: 2_000, maxEntryBytes: 64 * MIB, maxTotalBytes: 256 * MIB });
const MAX_PART_BYTES = 16 * MIB;
const MAX_FILE_BYTES = 64 * MIB;

/** The parts of a workbook by name; undefined for one that is not there. */
export type ReadPart = (name: string) => Promise<string | undefined>;

/**
 * Opens a workbook's container by the rules for every archive from outside, and closes it after `use`. Throws
 * `wrong-kind-of-file` for a file that is no such container, `zip-rule-broken`, `file-too-large`, `file-unreadable`.
 */
export const withContainer = async <Found>(
  path: string,
  use: (read: ReadPart) => Promise<Found>,
): Promise<Found> => {
  const name = basename(path);
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw nameReadFailure(error, path);
  });
  try {
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES) throw new PanelDeskError('file-too-large', { name, limit: MAX_FILE_BYTES });
    const entries = await readZipDirectory(createPositionReader(handle, size), LIMITS);
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    return await use(async (part) => {
      const entry = byName.get(part);
      if (!entry) return undefined;
      if (entry.bytes > MAX_PART_BYTES)
        throw new PanelDeskError('file-too-large', { name, limit: MAX_PART_BYTES });
      return decodeUtf8(await collectBytes(streamZipEntry(handle, entry)), name);
    });
  } catch (error) {
    if (isFailure(error, 'file-not-a-container'))
      throw new PanelDeskError('wrong-kind-of-file', { name, wanted: '.xlsx' }, { cause: error });
    throw nameReadFailure(error, path);
  } finally {
    await handle.close();
  }
};
