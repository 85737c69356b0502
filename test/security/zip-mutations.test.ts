import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBag } from '../../electron/core/bag/read-bag.ts';
import { verifyBag } from '../../electron/core/bag/verify-bag.ts';
import { writeBag } from '../../electron/core/bag/write-bag.ts';
import { PanelDeskError } from '../../shared/domain/failure.ts';
import { readFile } from 'node:fs/promises';
import { makeBagEntries } from '../support/zip/raw-bag.ts';
import { buildRawZip } from '../support/zip/raw-zip.ts';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();

const PAYLOAD: Readonly<Record<string, string>> = {
  'review.json': JSON.stringify({ format: 'paneldesk/review/1', note: '评审'.repeat(50) }),
  'submissions/a/scan.pdf': 'not compressed '.repeat(9),
  'submissions/b/空.txt': '',
};
const LIMITS = { maxEntries: 12, maxEntryBytes: 4096, maxTotalBytes: 8192, maxTagFileBytes: 4096 };

const seedBags = async (): Promise<readonly Buffer[]> => {
  const written = await writeBag({
    target: scratch.path('seed.zip'),
    baggingDate: '2026-11-20',
    info: [],
    payload: Object.entries(PAYLOAD).map(([name, text]) => ({ name, source: Buffer.from(text) })),
    sign: async () => Buffer.from('a signature'),
  });
  return [
    await readFile(written.path),
    buildRawZip(makeBagEntries(PAYLOAD)),
    buildRawZip(
      makeBagEntries(PAYLOAD, { method: 0, base: '' }).map((entry) => ({ ...entry, isZip64: true })),
      { zip64End: true },
    ),
  ];
};

/** One change of some bytes: set, insert, remove, or a copy of another part. */
const mutation = fc.record({
  kind: fc.constantFrom('set', 'flip', 'insert', 'remove', 'copy'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  from: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
});

const mutate = (
  bag: Buffer,
  change: { kind: string; at: number; from: number; bytes: Uint8Array },
): Buffer => {
  const at = Math.floor(change.at * bag.length);
  const from = Math.floor(change.from * bag.length);
  const { length } = change.bytes;
  const changed = Buffer.from(bag);
  switch (change.kind) {
    case 'set':
      changed.set(change.bytes.subarray(0, changed.length - at), at);
      return changed;
    case 'flip':
      changed[at] = (changed[at] ?? 0) ^ (1 << ((change.bytes[0] ?? 0) & 7));
      return changed;
    case 'copy':
      changed.copy(changed, at, from, from + length);
      return changed;
    case 'insert':
      return Buffer.concat([bag.subarray(0, at), change.bytes, bag.subarray(at)]);
    default:
      return Buffer.concat([bag.subarray(0, at), bag.subarray(at + length)]);
  }
};

const readAll = async (path: string): Promise<Record<string, string>> => {
  const content: Record<string, string> = {};
  let bytes = 0;
  const bag = await openBag(path, { limits: LIMITS });
  try {
    await verifyBag(bag, {
      onFile: async (file, chunks) => {
        const parts: Uint8Array[] = [];
        for await (const chunk of chunks) {
          bytes += chunk.length;
          expect(bytes).toBeLessThanOrEqual(LIMITS.maxTotalBytes);
          parts.push(chunk);
        }
        content[file.path.slice('data/'.length)] = Buffer.concat(parts).toString();
      },
    });
  } finally {
    await bag.close();
  }
  return content;
};

describe('a bag with random damage', () => {
  it('is read with the very same content or refused, and never anything else', async () => {
    const seeds = await seedBags();
    for (const seed of seeds) expect(await readAll(scratch.put(seed))).toEqual(PAYLOAD);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (seed, changes) => {
          const path = scratch.put(changes.reduce(mutate, seed));
          try {
            expect(await readAll(path)).toEqual(PAYLOAD);
          } catch (error) {
            if (!(error instanceof PanelDeskError)) throw error;
            expect([
              'zip-rule-broken',
              'bag-rule-broken',
              'bag-digest-wrong',
              'file-not-a-container',
            ]).toContain(error.code);
            refused += 1;
          }
        },
      ),
      { numRuns: 3000 },
    );
    // most damage has to be noticed, else the test looks at nothing
    expect(refused).toBeGreaterThan(1500);
  });
});
