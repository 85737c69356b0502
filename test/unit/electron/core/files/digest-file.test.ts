import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { digestFile } from '../../../../../electron/core/files/digest-file.ts';
import { ruleOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();
const CONTENT = Buffer.alloc(2 * 1024 ** 2 + 1, 'x');

it('digests in chunks what node digests at once', async () => {
  const steps: number[] = [];
  const digest = await digestFile(scratch.put(CONTENT), { onBytes: (done) => steps.push(done) });
  expect(digest).toEqual({
    sha256: createHash('sha256').update(CONTENT).digest('hex'),
    bytes: CONTENT.length,
  });
  expect(steps).toEqual([1024 ** 2, 2 * 1024 ** 2, CONTENT.length]);
});

it('names a file that cannot be read, and can be cancelled', async () => {
  expect(await ruleOf(digestFile(scratch.root))).toBe('file-unreadable');
  expect(await ruleOf(digestFile(scratch.put(CONTENT), { signal: AbortSignal.abort() }))).toBe('cancelled');
});
