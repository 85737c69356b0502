import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { openBlobStore } from '../../../../../../electron/core/store/blobs/blob-store.ts';
import { SEGMENT_BYTES, sealedSize } from '../../../../../../electron/core/store/blobs/blob-format.ts';
import { asSha256 } from '../../../../../../shared/domain/ids.ts';
import { listFiles, makeFolder } from '../support/folders.ts';
import { KEY } from '../support/note-migrations.ts';

const makeStore = () => {
  const directory = makeFolder();
  return { directory, store: openBlobStore({ directory, key: KEY }) };
};
const sha256 = (bytes: Uint8Array) => asSha256(createHash('sha256').update(bytes).digest('hex'));
const failure = (code: string, params: object = {}): unknown =>
  expect.objectContaining({
    name: 'PanelDeskError',
    code,
    params: expect.objectContaining(params) as unknown,
  });

/** Content of `size` bytes in which segments and offsets can be told apart. */
const makeContent = (size: number): Buffer => {
  const words = new Uint32Array(Math.ceil(size / 4)).map((_, index) => Math.imul(index, 2654435761));
  return Buffer.from(words.buffer).subarray(0, size);
};
const cut = (content: Buffer, pieces: readonly number[]): Buffer[] => {
  const parts: Buffer[] = [];
  for (let at = 0, index = 0; at < content.length; index += 1) {
    const size = pieces[index % pieces.length] ?? 1;
    parts.push(content.subarray(at, at + size));
    at += size;
  }
  return parts;
};

/** Sizes around borders of segments (64 KiB) and of the writer's batches (1 MiB). */
const sizes = fc
  .tuple(fc.constantFrom(0, 1, 2, 3, 15, 16, 17, 32), fc.integer({ min: -20, max: 20 }))
  .map(([segments, more]) => Math.max(0, segments * SEGMENT_BYTES + more));

describe('putBlob and openBlob', () => {
  it('give every part of what was put, whatever the sizes and the pieces it came in', async () => {
    const { store } = makeStore();
    const pieces = fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 4 });
    const parts = fc.array(fc.tuple(sizes, sizes), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(sizes, pieces, parts, async (size, cuts, wanted) => {
        const content = makeContent(size);
        const facts = await store.putBlob(Readable.from(cut(content, cuts)));
        expect(facts).toEqual({ sha256: sha256(content), bytes: size });
        const blob = store.openBlob(facts.sha256);
        expect(blob.bytes).toBe(size);
        expect((await buffer(blob.stream())).equals(content)).toBe(true);
        for (const [offset, length] of wanted) {
          expect(blob.read(offset, length).equals(content.subarray(offset, offset + length))).toBe(true);
          const streamed = await buffer(blob.stream({ start: offset, end: offset + length - 1 }));
          expect(streamed.equals(content.subarray(offset, offset + length))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('take bytes as they are, too', async () => {
    const { store } = makeStore();
    const content = randomBytes(2_500_000);
    const facts = await store.putBlob(content, { expectedSha256: sha256(content) });
    expect(store.openBlob(facts.sha256).read(0, content.length).equals(content)).toBe(true);
    expect(store.hasBlob(facts.sha256)).toBe(true);
  });

  it('store equal content once, also when it comes twice at the same time', async () => {
    const { directory, store } = makeStore();
    const content = makeContent(300_000);
    await Promise.all([store.putBlob(content), store.putBlob(content), store.putBlob(content)]);
    await store.putBlob(content);
    expect(listFiles(directory).filter((path) => !path.endsWith('.db'))).toHaveLength(1);
  });

  it('encrypt equal content differently in another workspace, under another name', async () => {
    const content = makeContent(100_000);
    const first = makeStore();
    await first.store.putBlob(content);
    const directory = makeFolder();
    await openBlobStore({ directory, key: new Uint8Array(32).fill(7) }).putBlob(content);
    const [one, other] = [listFiles(first.directory)[0] ?? '', listFiles(directory)[0] ?? ''];
    expect(one.slice(-64)).not.toBe(other.slice(-64));
    expect(one).not.toContain(sha256(content));
  });

  it('have a file size that follows from the length', async () => {
    const { directory, store } = makeStore();
    await store.putBlob(makeContent(SEGMENT_BYTES * 2));
    expect(statSync(listFiles(directory)[0] ?? '').size).toBe(sealedSize(SEGMENT_BYTES * 2));
    expect(sealedSize(SEGMENT_BYTES * 2)).toBe(96 + SEGMENT_BYTES * 2 + 2 * 16);
  });

  it('stop a stream early without leaving the file open', async () => {
    const { store } = makeStore();
    const { sha256: digest } = await store.putBlob(makeContent(5_000_000));
    const openFiles = () => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);
    const before = openFiles();
    for (let index = 0; index < 20; index += 1) {
      for await (const piece of store.openBlob(digest).stream()) {
        expect((piece as Buffer).length).toBeGreaterThan(0);
        break;
      }
    }
    expect(openFiles()).toBeLessThan(before + 10);
  });
});

describe('putBlob refuses, keeping nothing,', () => {
  const refused = async (
    run: (store: ReturnType<typeof makeStore>['store']) => Promise<unknown>,
    error: unknown,
  ) => {
    const { directory, store } = makeStore();
    await expect(run(store)).rejects.toThrow(error);
    expect(listFiles(directory)).toEqual([]);
  };

  it('other content than announced', () =>
    refused(
      (store) =>
        store.putBlob(makeContent(70_000), { expectedSha256: asSha256('0'.repeat(64)), name: '证书.pdf' }),
      failure('bag-digest-wrong', { name: '证书.pdf', expected: '0'.repeat(64) }),
    ));

  it('more than the limit', () =>
    refused(
      (store) => store.putBlob(makeContent(70_000), { maximumBytes: 69_999 }),
      failure('file-too-large', { limit: 69_999 }),
    ));

  it('what is cancelled, before or in the middle', async () => {
    await refused(
      (store) => store.putBlob(makeContent(10), { signal: AbortSignal.abort() }),
      failure('cancelled'),
    );
    const controller = new AbortController();
    async function* source(): AsyncGenerator<Uint8Array> {
      yield makeContent(3_000_000);
      controller.abort();
      yield makeContent(10);
    }
    await refused((store) => store.putBlob(source(), { signal: controller.signal }), failure('cancelled'));
  });

  it('a source that breaks off', () => {
    async function* source(): AsyncGenerator<Uint8Array> {
      yield makeContent(3_000_000);
      throw new Error('stick pulled out');
    }
    return refused((store) => store.putBlob(source()), new Error('stick pulled out'));
  });
});

describe('the rest of the store', () => {
  it('says what it does not have', () => {
    const { store } = makeStore();
    expect(() => store.openBlob(asSha256('a'.repeat(64)))).toThrow(failure('not-found'));
    expect(() => store.openBlob(asSha256('../../etc/passwd'))).toThrow(failure('not-found'));
    expect(() => store.hasBlob(asSha256('zz'))).toThrow(failure('not-found'));
  });

  it('deletes temporary files and what no row refers to, nothing else', async () => {
    const { directory, store } = makeStore();
    const kept = await store.putBlob(makeContent(10));
    const orphan = await store.putBlob(makeContent(20));
    store.flush();
    writeFileSync(join(directory, 'tmp', 'left'), 'x');
    store.deleteTempFiles();
    expect(store.deleteUnreferenced([kept.sha256])).toBe(1);
    expect([store.hasBlob(kept.sha256), store.hasBlob(orphan.sha256)]).toEqual([true, false]);
    expect(listFiles(directory)).toHaveLength(1);
  });

  it('verifies everything, says how far it is, and can be stopped', async () => {
    const { store } = makeStore();
    for (const size of [0, 10, 200_000]) await store.putBlob(makeContent(size));
    const seen: string[] = [];
    const report = await store.verifyAll(undefined, (done, total) => seen.push(`${done}/${total}`));
    expect(report).toEqual({ checked: 3, damaged: [] });
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
    await expect(store.verifyAll(AbortSignal.abort())).rejects.toThrow(failure('cancelled'));
  });
});
