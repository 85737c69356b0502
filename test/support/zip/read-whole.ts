import { open } from 'node:fs/promises';
import { readZipDirectory } from '../../../electron/core/bag/zip-directory.ts';
import { streamZipEntry } from '../../../electron/core/bag/zip-entry-stream.ts';
import { createPositionReader } from '../../../electron/core/bag/zip-file-reader.ts';
import { completeZipLimits } from '../../../electron/core/bag/zip-policy.ts';
import type { ZipLimits } from '../../../electron/core/bag/zip-policy.ts';

/** Reads a whole archive by all its rules: content by name. */
export const readWholeZip = async (
  path: string,
  limits: Partial<ZipLimits> = {},
): Promise<ReadonlyMap<string, Buffer>> => {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const complete = completeZipLimits(limits);
    const contents = new Map<string, Buffer>();
    for (const entry of await readZipDirectory(createPositionReader(handle, size), complete)) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of streamZipEntry(handle, entry)) chunks.push(chunk);
      contents.set(entry.name, Buffer.concat(chunks));
    }
    return contents;
  } finally {
    await handle.close();
  }
};
