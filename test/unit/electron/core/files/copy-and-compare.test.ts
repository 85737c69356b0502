import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyAndCompare } from '../../../../../electron/core/files/copy-and-compare.ts';
import { digestFile } from '../../../../../electron/core/files/digest-file.ts';
import type { Progress } from '../../../../../shared/domain/progress.ts';
import { failureOf, ruleOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();
const CONTENT = Buffer.alloc(2_500_000, 'content');

const newFolder = (): string => {
  const folder = scratch.path('stick');
  mkdirSync(folder);
  return folder;
};

describe('copyAndCompare', () => {
  it('copies, compares and tells its progress', async () => {
    const source = scratch.put(CONTENT, '甲.review.zip');
    const folder = newFolder();
    const told: Progress[] = [];
    const copied = await copyAndCompare(source, folder, { progress: (progress) => told.push(progress) });
    expect(copied).toEqual({
      path: join(folder, basename(source)),
      ...(await digestFile(source)),
      alreadyThere: false,
    });
    expect(readFileSync(copied.path).equals(CONTENT)).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
    const total = CONTENT.length;
    expect(told.filter(({ done }) => done === total).map(({ phase }) => phase)).toEqual([
      'copying',
      'comparing',
    ]);
  });

  it('never overwrites another file, and knows its own copy again', async () => {
    const source = scratch.put(CONTENT);
    const folder = newFolder();
    const name = '甲.review.zip';
    writeFileSync(join(folder, name), 'another');
    writeFileSync(join(folder, '甲 (2).review.zip'), Buffer.alloc(CONTENT.length));
    const first = await copyAndCompare(source, folder, { name });
    expect(first).toMatchObject({ path: join(folder, '甲 (3).review.zip'), alreadyThere: false });
    const second = await copyAndCompare(source, folder, { name });
    expect(second).toEqual({ ...first, alreadyThere: true });
    expect(readFileSync(join(folder, name), 'utf8')).toBe('another');
    expect(readdirSync(folder)).toHaveLength(3);
  });

  it('takes the next name when somebody takes the first meanwhile', async () => {
    const source = scratch.put(CONTENT);
    const folder = newFolder();
    const copied = await copyAndCompare(source, folder, {
      name: 'a.zip',
      progress: ({ phase }) => {
        if (phase === 'comparing') writeFileSync(join(folder, 'a.zip'), 'another');
      },
    });
    expect(copied.path).toBe(join(folder, 'a (2).zip'));
    expect(readFileSync(join(folder, 'a.zip'), 'utf8')).toBe('another');
  });

  it('refuses a copy that reads back different, and leaves nothing', async () => {
    const source = scratch.put(CONTENT);
    const folder = newFolder();
    const failure = await failureOf(
      copyAndCompare(source, folder, {
        name: 'a.zip',
        progress: ({ phase, done }) => {
          const [part] = readdirSync(folder);
          if (phase === 'comparing' && done === 0) writeFileSync(join(folder, part ?? ''), 'rotten');
        },
      }),
    );
    expect([failure.code, failure.params]).toEqual(['copy-differs', { path: 'a.zip' }]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['copying', 'comparing'] as const)(
    'can be cancelled while %s, and leaves nothing',
    async (phase) => {
      const controller = new AbortController();
      const folder = newFolder();
      const work = copyAndCompare(scratch.put(CONTENT), folder, {
        signal: controller.signal,
        progress: (progress) => {
          if (progress.phase === phase) controller.abort();
        },
      });
      expect(await ruleOf(work)).toBe('cancelled');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('names a source that is not there and a folder that is not there', async () => {
    expect(await ruleOf(copyAndCompare(join(scratch.root, 'none'), newFolder()))).toBe('file-unreadable');
    expect(await ruleOf(copyAndCompare(scratch.put('x'), join(scratch.root, 'none')))).toBe('target-gone');
  });
});
