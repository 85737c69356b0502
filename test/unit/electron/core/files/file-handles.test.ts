import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openFileHandles, type FileSource } from '../../../../../electron/core/files/file-handles.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();
const readAll = async (source: FileSource | null, range?: { start: number; end: number }): Promise<string> =>
  source ? Buffer.concat((await source.stream(range).toArray()) as Uint8Array[]).toString() : 'no source';
const inMemory = (text: string): FileSource => ({
  name: 'x',
  mediaType: 'text/plain',
  bytes: text.length,
  stream: () => Readable.from([Buffer.from(text)]),
});

describe('a handle', () => {
  it('names a file of the host without telling where it is', async () => {
    const files = openFileHandles(scratch.path('tmp'));
    const path = scratch.put('0123456789', 'a.txt');
    const handle = files.registerPath(path, { name: '甲.txt', mediaType: 'text/plain' });
    expect(handle).toMatch(/^[A-Za-z0-9_-]{22}$/);
    const source = files.open(handle);
    expect(source).toMatchObject({ name: '甲.txt', mediaType: 'text/plain', bytes: 10 });
    expect(await readAll(source)).toBe('0123456789');
    expect(await readAll(source, { start: 2, end: 4 })).toBe('234');
    expect(files.pathOf(handle)).toBe(path);
    expect(
      new Set([handle, files.registerPath(path, { name: 'a' }), files.registerPath(path, { name: 'a' })])
        .size,
    ).toBe(3);
  });

  it('that was never given names nothing', () => {
    const files = openFileHandles(scratch.path('tmp'));
    expect(files.open('A'.repeat(22))).toBeNull();
    expect(() => files.pathOf('A'.repeat(22))).toThrow('not-found');
    expect(() => files.folderOf('A'.repeat(22))).toThrow('target-gone');
  });

  it('of what is no file on disk has no path', () => {
    const files = openFileHandles(scratch.path('tmp'));
    expect(() => files.pathOf(files.registerSource(inMemory('x')))).toThrow('not-found');
  });

  it('of a folder is none of a file, and the other way round', () => {
    const files = openFileHandles(scratch.path('tmp'));
    const folder = files.registerFolder(scratch.root);
    expect(files.folderOf(folder)).toBe(scratch.root);
    expect(files.open(folder)).toBeNull();
    const file = files.registerPath(scratch.put('x'), { name: 'x' });
    expect(() => files.folderOf(file)).toThrow('target-gone');
  });

  it('to a file that is gone is refused in words', () => {
    const files = openFileHandles(scratch.path('tmp'));
    const path = scratch.put('x', 'gone.zip');
    rmSync(path);
    expect(() => files.registerPath(path, { name: 'gone.zip' })).toThrow('file-unreadable');
  });

  it('is forgotten with its temporary file, and never with a file of the user', async () => {
    const folder = scratch.path('tmp');
    const files = openFileHandles(folder);
    const path = scratch.put('mine');
    const mine = files.registerPath(path, { name: 'mine' });
    const upload = await files.receive('../../up.zip', Readable.from(['abc']));
    expect(files.open(upload)).toMatchObject({ name: 'up.zip', bytes: 3 });
    expect(readdirSync(folder)).toHaveLength(1);
    if (process.platform !== 'win32') {
      expect(statSync(files.pathOf(upload)).mode & 0o777).toBe(0o600);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
    for (const handle of [mine, upload, upload, 'unknown']) files.forget(handle);
    expect(files.open(mine)).toBeNull();
    expect(existsSync(path)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('dies with its owner, and others live on', () => {
    const files = openFileHandles(scratch.path('tmp'));
    const [a, b, c] = ['s1', 's2', undefined].map((owner) => files.registerSource(inMemory('x'), owner));
    files.forgetOwner('s1');
    expect([a, b, c].map((handle) => files.open(handle ?? '') !== null)).toEqual([false, true, true]);
  });
});

describe('an upload', () => {
  it('beyond the limit is stopped and removed', async () => {
    const folder = scratch.path('tmp');
    const files = openFileHandles(folder, 5);
    await expect(files.receive('big.zip', Readable.from(['123', '456']))).rejects.toMatchObject({
      code: 'file-too-large',
      params: { name: 'big.zip', limit: 5 },
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await readAll(files.open(await files.receive('x', Readable.from(['123', '45']))))).toBe('12345');
  });

  it('that breaks off is removed', async () => {
    const folder = scratch.path('tmp');
    const files = openFileHandles(folder);
    async function* breakOff(): AsyncGenerator<Buffer> {
      yield Buffer.from('first half');
      throw new Error('the line went dead');
    }
    await expect(files.receive('x', Readable.from(breakOff()))).rejects.toThrow('the line went dead');
    const hung = new Readable({ read: () => undefined });
    const receiving = files.receive('y', hung);
    hung.push('half');
    hung.destroy();
    await expect(receiving).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that a killed process left is gone at the next start', () => {
    const folder = scratch.path('tmp');
    mkdirSync(join(folder, 'out-1'), { recursive: true });
    writeFileSync(join(folder, 'left'), 'x');
    openFileHandles(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});
