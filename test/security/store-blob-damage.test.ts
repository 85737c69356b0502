import { copyFileSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { SEALED_SEGMENT_BYTES, SEGMENT_BYTES } from '../../electron/core/store/blobs/blob-format.ts';
import { openBlobStore } from '../../electron/core/store/blobs/blob-store.ts';
import type { Sha256 } from '../../shared/domain/ids.ts';
import { findInClear, listFiles, makeFolder } from '../unit/electron/core/store/support/folders.ts';
import { KEY, SECRET_TEXT } from '../unit/electron/core/store/support/note-migrations.ts';
import { startChild } from '../unit/electron/core/store/support/run-child.ts';

const HEADER = 96;
const content = Buffer.alloc(SEGMENT_BYTES * 3 + 1000, SECRET_TEXT, 'utf8');
const damaged: unknown = expect.objectContaining({ code: 'attachment-damaged' });

const makeBlob = async (more: Uint8Array = content) => {
  const directory = makeFolder();
  const store = openBlobStore({ directory, key: KEY });
  const { sha256 } = await store.putBlob(more);
  return { directory, store, sha256, path: listFiles(directory)[0] ?? '' };
};
const change = (path: string, edit: (bytes: Buffer) => Uint8Array): void =>
  writeFileSync(path, edit(readFileSync(path)));
const flip =
  (at: number, bit = 0) =>
  (bytes: Buffer): Buffer => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return bytes;
  };

/** Reads all of it in all three ways; each has to notice. */
const expectDamaged = async ({
  store,
  sha256,
}: {
  store: ReturnType<typeof openBlobStore>;
  sha256: Sha256;
}) => {
  const readWhole = () => store.openBlob(sha256).read(0, content.length);
  expect(readWhole).toThrow(damaged);
  await expect((async () => buffer(store.openBlob(sha256).stream()))()).rejects.toThrow(damaged);
  expect((await store.verifyAll()).damaged).toHaveLength(1);
};

describe('a blob on disk', () => {
  it.each([
    ['magic', 0],
    ['salt', 8],
    ['digest in the header', 40],
    ['header tag', HEADER - 1],
    ['first segment', HEADER],
    ['tag of the first segment', HEADER + SEGMENT_BYTES],
    ['second segment', HEADER + SEALED_SEGMENT_BYTES + 5],
    ['last segment', HEADER + 3 * SEALED_SEGMENT_BYTES + 999],
    ['last tag', HEADER + 3 * SEALED_SEGMENT_BYTES + 1015],
  ])('with one bit changed in the %s is damaged', async (_, at) => {
    const blob = await makeBlob();
    change(blob.path, flip(at, at % 8));
    await expectDamaged(blob);
  });

  it('gives its whole segments still, and only those', async () => {
    const { store, sha256, path } = await makeBlob();
    change(path, flip(HEADER + SEALED_SEGMENT_BYTES + 5));
    const blob = store.openBlob(sha256);
    expect(blob.read(0, SEGMENT_BYTES).equals(content.subarray(0, SEGMENT_BYTES))).toBe(true);
    expect(() => blob.read(SEGMENT_BYTES - 1, 2)).toThrow(damaged);
  });

  it.each([
    ['one byte', 1],
    ['its last segment', 1016],
    ['all but the header', 3 * SEALED_SEGMENT_BYTES + 1016],
    ['half of the header too', 3 * SEALED_SEGMENT_BYTES + 1016 + 48],
    ['everything', 3 * SEALED_SEGMENT_BYTES + 1016 + 96],
  ])('that lost %s is damaged', async (_, lost) => {
    const blob = await makeBlob();
    truncateSync(blob.path, readFileSync(blob.path).length - lost);
    await expectDamaged(blob);
  });

  it('that is cut off after it was opened is damaged', async () => {
    const { store, sha256, path } = await makeBlob();
    const blob = store.openBlob(sha256);
    truncateSync(path, HEADER + 2 * SEALED_SEGMENT_BYTES);
    expect(() => blob.read(content.length - 10, 10)).toThrow(damaged);
    await expect(buffer(blob.stream())).rejects.toThrow(damaged);
  });

  it('with something added is damaged', async () => {
    const blob = await makeBlob();
    change(blob.path, (bytes) => Buffer.concat([bytes, Buffer.alloc(SEALED_SEGMENT_BYTES)]));
    await expectDamaged(blob);
  });

  it('with two segments exchanged is damaged', async () => {
    const blob = await makeBlob();
    change(blob.path, (bytes) => {
      const segment = (index: number): Buffer =>
        bytes.subarray(HEADER + index * SEALED_SEGMENT_BYTES, HEADER + (index + 1) * SEALED_SEGMENT_BYTES);
      return Buffer.concat([bytes.subarray(0, HEADER), segment(1), segment(0), segment(2), segment(3)]);
    });
    await expectDamaged(blob);
  });

  it('with a segment of another blob is damaged', async () => {
    const blob = await makeBlob();
    await blob.store.putBlob(Buffer.alloc(content.length, 'another'));
    const other = listFiles(blob.directory).find((path) => path !== blob.path) ?? '';
    change(blob.path, (bytes) => {
      readFileSync(other).copy(bytes, HEADER, HEADER, HEADER + SEALED_SEGMENT_BYTES);
      return bytes;
    });
    await expectDamaged(blob);
  });

  it('in the place of another, whole in itself, is damaged', async () => {
    const blob = await makeBlob();
    await blob.store.putBlob(Buffer.alloc(content.length, 'another'));
    const other = listFiles(blob.directory).find((path) => path !== blob.path) ?? '';
    copyFileSync(other, blob.path);
    await expectDamaged(blob);
  });

  it('of another workspace is damaged', async () => {
    const blob = await makeBlob();
    const directory = makeFolder();
    await openBlobStore({ directory, key: new Uint8Array(32) }).putBlob(content);
    renameSync(listFiles(directory)[0] ?? '', blob.path);
    await expectDamaged(blob);
  });

  it('that is damaged is made whole by putting its content again', async () => {
    const blob = await makeBlob();
    change(blob.path, flip(HEADER + SEALED_SEGMENT_BYTES + 5));
    await blob.store.putBlob(content);
    expect(await blob.store.verifyAll()).toEqual({ checked: 1, damaged: [] });
    expect(listFiles(blob.directory)).toEqual([blob.path]);
  });
});

describe('a process killed while it puts a blob', () => {
  it('leaves no blob, nothing in clear, and what it leaves is cleared on start', async () => {
    const directory = makeFolder();
    const child = startChild('hold-blob.ts', [directory]);
    await child.waitForLine('half');
    await child.kill();
    const left = listFiles(directory);
    expect(left).toHaveLength(1);
    expect(readFileSync(left[0] ?? '').length).toBeGreaterThan(1_000_000);
    expect(findInClear(directory, SECRET_TEXT)).toEqual([]);
    const store = openBlobStore({ directory, key: KEY });
    expect(await store.verifyAll()).toEqual({ checked: 0, damaged: [] });
    store.deleteTempFiles();
    expect(listFiles(directory)).toEqual([]);
  });
});
