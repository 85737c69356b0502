import { afterEach, describe, expect, it } from 'vitest';
import { openBag } from '../../../../../electron/core/bag/read-bag.ts';
import type { Bag } from '../../../../../electron/core/bag/read-bag.ts';
import { verifyBag } from '../../../../../electron/core/bag/verify-bag.ts';
import type { Progress } from '../../../../../shared/domain/progress.ts';
import { failureOf, ruleOf } from '../../../../support/zip/failures.ts';
import { makeBagEntries } from '../../../../support/zip/raw-bag.ts';
import type { RawBagOptions } from '../../../../support/zip/raw-bag.ts';
import { buildRawZip } from '../../../../support/zip/raw-zip.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();
const BIG = 'x'.repeat(2_500_000);
const PAYLOAD = { 'a.json': '{}', 'b.bin': BIG, 'c.txt': 'c' };

const opened: Bag[] = [];
const open = async (options: RawBagOptions & { method?: number } = {}): Promise<Bag> => {
  const bag = await openBag(scratch.put(buildRawZip(makeBagEntries(PAYLOAD, options))));
  opened.push(bag);
  return bag;
};
afterEach(async () => {
  for (const bag of opened.splice(0)) await bag.close();
});

describe('verifyBag', () => {
  it('streams every file once, to whoever consumes it, and tells its progress', async () => {
    const seen: [string, number][] = [];
    const told: Progress[] = [];
    const result = await verifyBag(await open(), {
      onFile: async (file, chunks) => {
        let bytes = 0;
        for await (const chunk of chunks) bytes += chunk.length;
        seen.push([file.path, bytes]);
      },
      progress: (progress) => told.push(progress),
    });
    expect(seen).toEqual([
      ['data/a.json', 2],
      ['data/b.bin', BIG.length],
      ['data/c.txt', 1],
    ]);
    const total = BIG.length + 3;
    expect(result).toEqual({ files: 3, bytes: total });
    expect(told[0]).toEqual({ phase: 'checking', done: 0, total });
    expect(told.at(-1)).toEqual({ phase: 'checking', done: total, total });
  });

  it('never lets a consumer see the end of a wrong file', async () => {
    const ended: string[] = [];
    const bag = await open({ tamper: { 'data/b.bin': BIG.replace('x', 'y') } });
    const failure = await failureOf(
      verifyBag(bag, {
        onFile: async (file, chunks) => {
          for await (const _ of chunks);
          ended.push(file.path);
        },
      }),
    );
    expect(failure.params).toEqual({ count: 1, first: 'data/b.bin' });
    expect(ended).toEqual(['data/a.json', 'data/c.txt']);
  });

  it('notices a wrong file though its consumer hides the failure', async () => {
    const bag = await open({ tamper: { 'data/b.bin': BIG.replace('x', 'y') } });
    const work = verifyBag(bag, {
      onFile: async (_, chunks) => {
        try {
          for await (const _chunk of chunks);
        } catch {
          // hidden
        }
      },
    });
    expect((await failureOf(work)).params).toEqual({ count: 1, first: 'data/b.bin' });
  });

  it.each([
    [
      'leaves early',
      async (chunks: AsyncIterable<Uint8Array>) => {
        for await (const _ of chunks) break;
      },
    ],
    ['does not look at all', async () => undefined],
  ])('judges a file whose consumer %s', async (_what, consume) => {
    expect(await verifyBag(await open(), { onFile: (_, chunks) => consume(chunks) })).toMatchObject({
      files: 3,
    });
    const wrong = await open({ tamper: { 'data/b.bin': BIG.replace(/x$/, 'y') } });
    expect(await ruleOf(verifyBag(wrong, { onFile: (_, chunks) => consume(chunks) }))).toBe(
      'bag-digest-wrong',
    );
  });

  it("passes a consumer's failure on at once", async () => {
    const seen: string[] = [];
    const work = verifyBag(await open(), {
      onFile: async (file) => {
        seen.push(file.path);
        throw new RangeError('the consumer is full');
      },
    });
    await expect(work).rejects.toThrow('the consumer is full');
    expect(seen).toEqual(['data/a.json']);
  });

  it.each([0, 8])('can be cancelled within a file (method %i)', async (method) => {
    const controller = new AbortController();
    const bag = await open({ method });
    const work = verifyBag(bag, {
      signal: controller.signal,
      onFile: async (_, chunks) => {
        for await (const chunk of chunks) if (chunk.length > 1000) controller.abort();
      },
    });
    expect(await ruleOf(work)).toBe('cancelled');
  });
});
