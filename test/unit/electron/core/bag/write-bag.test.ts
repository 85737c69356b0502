import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PayloadItem } from '../../../../../electron/core/bag/bag-payload.ts';
import { openBag } from '../../../../../electron/core/bag/read-bag.ts';
import { verifyBag } from '../../../../../electron/core/bag/verify-bag.ts';
import { writeBag } from '../../../../../electron/core/bag/write-bag.ts';
import type { WriteBagOptions } from '../../../../../electron/core/bag/write-bag.ts';
import { digestFile } from '../../../../../electron/core/files/digest-file.ts';
import type { Progress } from '../../../../../shared/domain/progress.ts';
import { failureOf, ruleOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();

const newTarget = async (name = '验收-2026.review.zip'): Promise<string> => {
  const folder = scratch.path('out');
  await mkdir(folder);
  return join(folder, name);
};

const aBag = async (given: Partial<WriteBagOptions> = {}): Promise<WriteBagOptions> => ({
  target: await newTarget(),
  baggingDate: '2026-11-20',
  info: [],
  payload: [
    { name: 'z.txt', source: Buffer.from('z') },
    {
      name: 'a/扫描.pdf',
      source: async function* () {
        yield Buffer.from('scan');
        yield Buffer.from('ned');
      },
    },
  ],
  ...given,
});

const readBack = async (path: string): Promise<Record<string, Buffer>> => {
  const content: Record<string, Buffer> = {};
  const bag = await openBag(path);
  await verifyBag(bag, {
    onFile: async (file, chunks) => {
      const parts: Uint8Array[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      content[file.path] = Buffer.concat(parts);
    },
  });
  await bag.close();
  return content;
};

const leftovers = (target: string): readonly string[] => readdirSync(dirname(target));

afterEach(() => vi.unstubAllEnvs());

describe('writeBag', () => {
  it('writes what can be read back, and tells its digest', async () => {
    const told: Progress[] = [];
    const options = await aBag({
      info: [{ label: 'Source-Organization', value: '评审局\nPayload-Oxum: 0.0' }],
      progress: (progress) => told.push(progress),
    });
    const written = await writeBag(options);
    expect(written).toEqual({ path: options.target, ...(await digestFile(options.target)) });
    const bag = await openBag(written.path);
    expect(bag.name).toBe('验收-2026.review');
    expect(bag.info).toEqual([
      { label: 'Source-Organization', value: '评审局 Payload-Oxum: 0.0' },
      { label: 'Bagging-Date', value: '2026-11-20' },
      { label: 'Payload-Oxum', value: '8.2' },
    ]);
    expect(bag.signature).toBeUndefined();
    await bag.close();
    const content = await readBack(written.path);
    expect(Object.entries(content).map(([path, bytes]) => [path, bytes.toString()])).toEqual([
      ['data/a/扫描.pdf', 'scanned'],
      ['data/z.txt', 'z'],
    ]);
    expect(told.at(-1)).toEqual({ phase: 'packing', done: 8, total: 0 });
    expect(leftovers(written.path)).toEqual(['验收-2026.review.zip']);
  });

  it('signs the bytes of the tag manifest and puts the signature last', async () => {
    let signed: Uint8Array | undefined;
    const written = await writeBag(
      await aBag({
        sign: async (tagManifest) => {
          signed = tagManifest;
          return Buffer.from('CMS');
        },
      }),
    );
    const bag = await openBag(written.path);
    expect(bag.tagManifest).toEqual(signed);
    expect(Buffer.from(bag.signature ?? []).toString()).toBe('CMS');
    expect(Buffer.from(signed ?? []).toString()).not.toContain('signature.p7s');
    await bag.close();
  });

  it('gives equal bytes for equal content in any order, time zone and year', async () => {
    const items: PayloadItem[] = [
      { name: 'b.json', source: Buffer.from('{"b":1}'.repeat(99)) },
      { name: 'a.bin', source: Buffer.from('a') },
    ];
    const digests = new Set<string>();
    for (const [zone, payload] of [
      ['Asia/Shanghai', items],
      ['America/New_York', items.toReversed()],
      ['UTC', items],
    ] as const) {
      vi.stubEnv('TZ', zone);
      digests.add((await writeBag(await aBag({ payload }))).sha256);
    }
    expect(digests.size).toBe(1);
  });

  it('is read back as written, whatever the content', async () => {
    const name = fc.constantFrom('a.json', 'b.txt', 'c/d.pdf', 'c/评审.csv', 'e');
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, fc.uint8Array({ maxLength: 3000 })), async (files) => {
        const payload = Object.entries(files).map(([path, source]) => ({ name: path, source }));
        const { path } = await writeBag(await aBag({ payload }));
        const content = await readBack(path);
        expect(Object.keys(content).sort()).toEqual(
          Object.keys(files)
            .map((file) => `data/${file}`)
            .sort(),
        );
        for (const [file, bytes] of Object.entries(files))
          expect(content[`data/${file}`]?.equals(bytes)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('never writes text that its own reader takes for a bomb', async () => {
    const blank = Buffer.alloc(20 * 1024 ** 2, 32);
    const { path } = await writeBag(await aBag({ payload: [{ name: 'blank.txt', source: blank }] }));
    expect((await readBack(path))['data/blank.txt']?.length).toBe(blank.length);
  });

  it('compresses text and stores media', async () => {
    const text = Buffer.from('评审'.repeat(10_000));
    const asJson = await writeBag(await aBag({ payload: [{ name: 'a.json', source: text }] }));
    const asPdf = await writeBag(await aBag({ payload: [{ name: 'a.pdf', source: text }] }));
    expect(asJson.bytes).toBeLessThan(3000);
    expect(asPdf.bytes).toBeGreaterThan(text.length);
  });
});

describe('writeBag refuses', () => {
  it.each([
    ['../a', 'name-climbs-out'],
    ['aux.txt', 'name-reserved-by-windows'],
    ['50%.txt', 'name-has-percent'],
    ['a\\b', 'name-has-backslash'],
  ])('the name %s', async (name, rule) => {
    const options = await aBag({ payload: [{ name, source: Buffer.alloc(0) }] });
    expect((await failureOf(writeBag(options))).params).toEqual({ name, rule });
    expect(leftovers(options.target)).toEqual([]);
  });

  it('twins', async () => {
    const options = await aBag({
      payload: ['A.txt', 'a.txt'].map((name) => ({ name, source: Buffer.alloc(0) })),
    });
    expect(await ruleOf(writeBag(options))).toBe('name-not-portable/case-twin');
  });

  it('a source of another length than it said', async () => {
    const options = await aBag({
      payload: [
        {
          name: 'a.pdf',
          size: 3,
          source: async function* () {
            yield Buffer.from('four');
          },
        },
      ],
    });
    expect(await ruleOf(writeBag(options))).toBe('file-unreadable');
    expect(leftovers(options.target)).toEqual([]);
  });
});

describe('writeBag leaves the old file and no other', () => {
  const failing: readonly (readonly [string, Partial<WriteBagOptions>])[] = [
    [
      'a source fails at once',
      {
        payload: [
          {
            name: 'a.pdf',
            source: () => {
              throw new Error('boom');
            },
          },
        ],
      },
    ],
    [
      'a source fails later',
      {
        payload: [
          {
            name: 'a.pdf',
            source: async function* () {
              yield randomBytes(3_000_000);
              throw new Error('boom');
            },
          },
        ],
      },
    ],
    [
      'a source fails while it deflates',
      {
        payload: [
          {
            name: 'a.txt',
            size: 3_000_001,
            source: async function* () {
              yield randomBytes(3_000_000);
              throw new Error('boom');
            },
          },
        ],
      },
    ],
    [
      'the list of sources fails',
      {
        payload: (async function* () {
          yield { name: 'a', source: Buffer.alloc(1) };
          throw new Error('boom');
        })(),
      },
    ],
    [
      'signing fails',
      {
        sign: async () => {
          throw new Error('boom');
        },
      },
    ],
  ];
  it.each(failing)('when %s', async (_what, given) => {
    const options = await aBag(given);
    writeFileSync(options.target, 'old');
    await expect(writeBag(options)).rejects.toThrow('boom');
    expect(readFileSync(options.target, 'utf8')).toBe('old');
    expect(leftovers(options.target)).toHaveLength(1);
  });

  it('when it is cancelled, before or within', async () => {
    const controller = new AbortController();
    const options = await aBag({
      signal: controller.signal,
      payload: [
        {
          name: 'a.pdf',
          source: async function* () {
            for (;;) yield randomBytes(1_000_000);
          },
        },
      ],
      progress: ({ done }) => {
        if (done > 5_000_000) controller.abort();
      },
    });
    expect(await ruleOf(writeBag(options))).toBe('cancelled');
    expect(await ruleOf(writeBag(options))).toBe('cancelled');
    expect(leftovers(options.target)).toEqual([]);
  });

  it('when the folder is gone', async () => {
    const options = await aBag({ target: join(scratch.root, 'no', 'such', 'a.zip') });
    expect(await ruleOf(writeBag(options))).toBe('target-gone');
    expect(existsSync(dirname(options.target))).toBe(false);
  });

  it('when the name is taken and must not be', async () => {
    const options = await aBag({ replace: false });
    writeFileSync(options.target, 'old');
    expect(await ruleOf(writeBag(options))).toBe('target-gone');
    expect(readFileSync(options.target, 'utf8')).toBe('old');
  });
});
