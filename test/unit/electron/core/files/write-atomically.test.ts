import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestFile } from '../../../../../electron/core/files/digest-file.ts';
import { writeAtomically } from '../../../../../electron/core/files/write-atomically.ts';
import { ruleOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();

const newTarget = (name = 'file.bin'): string => {
  const folder = scratch.path('out');
  mkdirSync(folder);
  return join(folder, name);
};

describe('writeAtomically', () => {
  it('writes bytes and streams alike, and tells their digest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), async (parts) => {
        const whole = Buffer.concat(parts);
        const [first, second] = [newTarget(), newTarget()];
        const fromBytes = await writeAtomically(first, whole);
        const fromStream = await writeAtomically(second, Readable.from(parts));
        expect(fromStream).toEqual(fromBytes);
        expect(await digestFile(first)).toEqual(fromBytes);
        expect(readFileSync(second).equals(whole)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('replaces an existing file and leaves no other', async () => {
    const target = newTarget();
    writeFileSync(target, 'old');
    await writeAtomically(target, Buffer.from('new'));
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(dirname(target))).toEqual(['file.bin']);
  });

  it('takes a name that is as long as the file system allows', async () => {
    const target = newTarget(`${'评'.repeat(83)}.zip`);
    await writeAtomically(target, Buffer.from('x'));
    expect(statSync(target).size).toBe(1);
  });

  it('keeps the old file when the source fails, is cancelled or the target is gone', async () => {
    const target = newTarget();
    writeFileSync(target, 'old');
    const failing = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('ne');
      throw new RangeError('the source broke');
    };
    await expect(writeAtomically(target, failing())).rejects.toThrow('the source broke');

    const controller = new AbortController();
    const cancelling = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('n');
      controller.abort();
      yield Buffer.from('e');
    };
    expect(await ruleOf(writeAtomically(target, cancelling(), { signal: controller.signal }))).toBe(
      'cancelled',
    );
    expect(await ruleOf(writeAtomically(target, Buffer.from('new'), { replace: false }))).toBe('target-gone');
    expect(await ruleOf(writeAtomically(join(target, 'x'), Buffer.from('new')))).toBe('target-gone');
    expect(await ruleOf(writeAtomically(join(dirname(target), 'no', 'x'), Buffer.from('new')))).toBe(
      'target-gone',
    );
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(dirname(target))).toEqual(['file.bin']);
  });

  it('meets a folder of the same name without harm', async () => {
    const target = newTarget();
    mkdirSync(target);
    await expect(writeAtomically(target, Buffer.from('x'))).rejects.toThrow();
    expect(readdirSync(dirname(target))).toEqual(['file.bin']);
  });
});
