import * as fs from 'node:fs/promises';
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { putInPlace } from '../../../../../electron/core/files/put-in-place.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof fs>();
  // as on FAT, the usual format of sticks
  return {
    ...real,
    link: vi.fn(async () => Promise.reject(Object.assign(new Error('no links'), { code: 'EPERM' }))),
  };
});

const scratch = useScratch();

describe('putInPlace on a volume without hard links', () => {
  it('gives the file its name', async () => {
    const folder = scratch.path('fat');
    mkdirSync(folder);
    writeFileSync(join(folder, '.part'), 'new');
    expect(await putInPlace(join(folder, '.part'), join(folder, 'a'), false)).toBe(true);
    expect(vi.mocked(fs.link)).toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('new');
  });

  it('leaves an existing file alone', async () => {
    const folder = scratch.path('fat');
    mkdirSync(folder);
    writeFileSync(join(folder, '.part'), 'new');
    writeFileSync(join(folder, 'a'), 'old');
    expect(await putInPlace(join(folder, '.part'), join(folder, 'a'), false)).toBe(false);
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['.part', 'a']);
  });
});
