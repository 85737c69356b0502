import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { nameReadFailure } from '../files/disk-failure.ts';
import { breakBagRule } from './bag-rules.ts';
import type { BagSource } from './bag-source.ts';
import { readZipDirectory } from './zip-directory.ts';
import type { ZipFileEntry } from './zip-directory.ts';
import { streamZipEntry } from './zip-entry-stream.ts';
import { createPositionReader } from './zip-file-reader.ts';
import type { ZipLimits } from './zip-policy.ts';

/** RFC 8493, 4.1: one base folder. A bag that lies at the top of the archive is taken as well. */
const findBase = (entries: readonly ZipFileEntry[]): string => {
  if (entries.some(({ name }) => name === 'bagit.txt')) return '';
  const declaration = entries.find(({ name }) => /^[^/]+\/bagit\.txt$/u.test(name));
  if (declaration === undefined) throw breakBagRule('bagit-txt-missing', 'bagit.txt');
  const base = declaration.name.slice(0, -'bagit.txt'.length);
  const stray = entries.find(({ name }) => !name.startsWith(base));
  if (stray !== undefined) throw breakBagRule('more-than-one-top-folder', stray.name);
  return base;
};

/**
 * Opens a ZIP as the source of a bag; the file stays open until `close`.
 * @throws PanelDeskError `file-unreadable` | `file-not-a-container` | `zip-rule-broken` | `bag-rule-broken` | `cancelled`
 */
export const openZipSource = async (
  path: string,
  limits: ZipLimits,
  signal?: AbortSignal,
): Promise<BagSource> => {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw nameReadFailure(error, path);
  });
  try {
    const { size } = await handle.stat();
    const entries = await readZipDirectory(createPositionReader(handle, size), limits, signal);
    const base = findBase(entries);
    const byPath = new Map(
      entries.map((entry) => {
        const inner = entry.name.slice(base.length);
        return [inner, { ...entry, path: inner }];
      }),
    );
    return {
      name: base === '' ? basename(path).replace(/\.zip$/iu, '') : base.slice(0, -1),
      files: byPath,
      stream: async function* (file, streamSignal) {
        const entry = byPath.get(file.path);
        if (entry === undefined) throw breakBagRule('payload-missing', file.path);
        try {
          yield* streamZipEntry(handle, entry, streamSignal);
        } catch (error) {
          throw nameReadFailure(error, path);
        }
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw nameReadFailure(error, path);
  }
};
