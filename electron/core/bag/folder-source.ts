import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { throwIfCancelled } from '../files/cancel.ts';
import { nameReadFailure, readErrno } from '../files/disk-failure.ts';
import { readRangeInChunks } from '../files/read-in-chunks.ts';
import { breakBagRule } from './bag-rules.ts';
import type { BagSource, SourceFile } from './bag-source.ts';
import { findBrokenNameRule } from './name-rules.ts';
import { createTwinFinder } from './name-twins.ts';
import { breakZipRule } from './zip-policy.ts';
import type { ZipLimits } from './zip-policy.ts';

/** O_NOFOLLOW does not exist on Windows, where the check by lstat has to do. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0);

const decodeName = (bytes: Buffer, parent: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw breakZipRule('name-encoding-unknown', `${parent}${bytes.toString('latin1')}`, error);
  }
};

/** Lists a folder by the same rules as an archive: it may become one, or lie on a system with other habits. */
const listFiles = async (
  root: string,
  limits: ZipLimits,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, SourceFile>> => {
  const files = new Map<string, SourceFile>();
  const findTwin = createTwinFinder();
  const pending = [''];
  let entries = 0;
  let totalBytes = 0;
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    throwIfCancelled(signal);
    for (const nameBytes of await readdir(join(root, parent), { encoding: 'buffer' })) {
      const path = `${parent}${decodeName(nameBytes, parent)}`;
      entries += 1;
      if (entries > limits.maxEntries) throw breakZipRule('too-many-entries');
      const nameRule = findBrokenNameRule(path, limits.maxNameBytes);
      if (nameRule !== undefined) throw breakZipRule(nameRule, path);
      const status = await lstat(join(root, path));
      if (status.isSymbolicLink()) throw breakZipRule('symlink', path);
      if (!status.isDirectory() && !status.isFile()) throw breakZipRule('special-file', path);
      const twinRule = findTwin({ name: path, isFolder: status.isDirectory() });
      if (twinRule !== undefined) throw breakZipRule(twinRule, path);
      if (status.isDirectory()) {
        pending.push(`${path}/`);
        continue;
      }
      if (status.size > limits.maxEntryBytes) throw breakZipRule('entry-too-large', path);
      totalBytes += status.size;
      if (totalBytes > limits.maxTotalBytes) throw breakZipRule('total-too-large', path);
      files.set(path, { path, bytes: status.size });
    }
  }
  return files;
};

async function* streamFile(
  root: string,
  file: SourceFile,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const handle = await open(join(root, file.path), OPEN_FLAGS).catch((error: unknown) => {
    throw readErrno(error) === 'ELOOP'
      ? breakZipRule('symlink', file.path)
      : nameReadFailure(error, file.path);
  });
  try {
    let bytes = 0;
    // one byte more than promised tells a grown file from a whole one
    for await (const chunk of readRangeInChunks(handle, 0, file.bytes + 1, signal)) {
      bytes += chunk.length;
      if (bytes > file.bytes) throw breakBagRule('file-changed-while-reading', file.path);
      yield chunk;
    }
    if (bytes !== file.bytes) throw breakBagRule('file-changed-while-reading', file.path);
  } catch (error) {
    throw nameReadFailure(error, file.path);
  } finally {
    await handle.close();
  }
}

/**
 * Opens a folder as the source of a bag. Links and special files are refused, never followed.
 * @throws PanelDeskError `file-unreadable` | `zip-rule-broken` | `cancelled`
 */
export const openFolderSource = async (
  path: string,
  limits: ZipLimits,
  signal?: AbortSignal,
): Promise<BagSource> => {
  const files = await listFiles(path, limits, signal).catch((error: unknown) => {
    throw nameReadFailure(error, path);
  });
  if (!files.has('bagit.txt')) throw breakBagRule('bagit-txt-missing', 'bagit.txt');
  return {
    name: basename(resolve(path)),
    files,
    stream: (file, streamSignal) => streamFile(path, file, streamSignal),
    close: async () => undefined,
  };
};
