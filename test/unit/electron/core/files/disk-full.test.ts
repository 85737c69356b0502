import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeBag } from '../../../../../electron/core/bag/write-bag.ts';
import { copyAndCompare } from '../../../../../electron/core/files/copy-and-compare.ts';
import { writeAtomically } from '../../../../../electron/core/files/write-atomically.ts';
import { failureOf, ruleOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';
import { mountSmallVolume } from '../../../../support/zip/small-volume.ts';

const scratch = useScratch();
const volume = mountSmallVolume('1m', 'a full disk, simulated by a volume of 1 MiB');
const root = volume?.root ?? '';
afterAll(() => volume?.unmount());

const chunks = async function* (count: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) yield Buffer.alloc(300_000, index);
};

describe.skipIf(volume === undefined)('on a full disk', () => {
  it.each([
    ['one large buffer', () => Buffer.alloc(3_000_000, 1)],
    ['a stream', () => chunks(9)],
  ])('writing %s fails and leaves the old file', async (_what, content) => {
    const target = join(root, '旧.bin');
    writeFileSync(target, 'old');
    const failure = await failureOf(writeAtomically(target, content()));
    expect([failure.code, failure.params]).toEqual(['disk-full', { path: '旧.bin' }]);
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['旧.bin']);
  });

  it('writing a bag fails and leaves nothing', async () => {
    const work = writeBag({
      target: join(root, 'a.zip'),
      baggingDate: '2026-11-20',
      info: [],
      payload: [{ name: 'a.pdf', source: () => chunks(9) }],
    });
    expect(await ruleOf(work)).toBe('disk-full');
    expect(readdirSync(root)).toEqual(['旧.bin']);
  });

  it('copying says so before it begins', async () => {
    const source = scratch.put(Buffer.alloc(2_000_000));
    const phases: string[] = [];
    const work = copyAndCompare(source, root, { progress: ({ phase }) => phases.push(phase) });
    expect(await ruleOf(work)).toBe('disk-full');
    expect(phases).toEqual([]);
    expect(readdirSync(root)).toEqual(['旧.bin']);
  });

  it('a volume that has become read-only counts as gone', async () => {
    const remounted = spawnSync('mount', ['-o', 'remount,ro', root]).status === 0;
    if (!remounted) {
      console.log('skipped: a read-only stick (the volume cannot be mounted again)');
      return;
    }
    expect(await ruleOf(writeAtomically(join(root, 'a'), Buffer.from('x')))).toBe('target-gone');
  });
});
