import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readZipDirectory } from '../../../../../electron/core/bag/zip-directory.ts';
import { streamZipEntry } from '../../../../../electron/core/bag/zip-entry-stream.ts';
import { createPositionReader } from '../../../../../electron/core/bag/zip-file-reader.ts';
import { DEFAULT_ZIP_LIMITS } from '../../../../../electron/core/bag/zip-policy.ts';
import { ruleOf } from '../../../../support/zip/failures.ts';
import { buildRawZip } from '../../../../support/zip/raw-zip.ts';
import type { RawEntry } from '../../../../support/zip/raw-zip.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();

/** Streams the one entry and hands every chunk's length to `onChunk`. */
const streamOnly = async (entry: RawEntry, onChunk: (bytes: number) => void): Promise<void> => {
  const handle = await open(scratch.put(buildRawZip([entry])), 'r');
  try {
    const reader = createPositionReader(handle, (await handle.stat()).size);
    for (const found of await readZipDirectory(reader, DEFAULT_ZIP_LIMITS)) {
      for await (const chunk of streamZipEntry(handle, found)) onChunk(chunk.length);
    }
  } finally {
    await handle.close();
  }
};

describe('streamZipEntry', () => {
  it.each([10, 70_000, 3_000_000])(
    'hands out nothing beyond the %i bytes that were promised',
    async (promised) => {
      let seen = 0;
      const sizes = { bytes: promised };
      const bomb: RawEntry = {
        name: 'a',
        content: Buffer.alloc(9_000_000),
        method: 8,
        local: sizes,
        central: sizes,
      };
      const work = streamOnly(bomb, (bytes) => {
        seen += bytes;
      });
      expect(await ruleOf(work)).toBe('zip-rule-broken/sizes-disagree');
      expect(seen).toBeLessThanOrEqual(promised);
    },
  );

  it.each([0, 8])('hands out chunks of at most 1 MiB (method %i)', async (method) => {
    const chunks: number[] = [];
    await streamOnly({ name: 'a', content: Buffer.alloc(2_500_000, 'abc'), method }, (bytes) =>
      chunks.push(bytes),
    );
    expect(chunks.reduce((sum, bytes) => sum + bytes, 0)).toBe(2_500_000);
    expect(Math.max(...chunks)).toBeLessThanOrEqual(1024 ** 2);
    expect(chunks.length).toBeGreaterThan(1);
  });
});
