import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBlobStore } from '../../electron/core/store/blobs/blob-store.ts';
import { findInClear, listFiles, makeFolder } from '../unit/electron/core/store/support/folders.ts';
import { KEY, SECRET_TEXT } from '../unit/electron/core/store/support/note-migrations.ts';
import { startChild } from '../unit/electron/core/store/support/run-child.ts';

describe('the search itself', () => {
  it('finds the text in an unencrypted database, in its log, in UTF-16, and bytes in a file', () => {
    const folder = makeFolder();
    const db = new Database(join(folder, 'plain.db'));
    db.pragma('journal_mode = WAL');
    db.exec(`CREATE TABLE note (body TEXT); INSERT INTO note VALUES ('${SECRET_TEXT}')`);
    writeFileSync(join(folder, 'wide.txt'), SECRET_TEXT, 'utf16le');
    const bytes = randomBytes(24);
    writeFileSync(join(folder, 'bytes.bin'), Buffer.concat([randomBytes(70_000), bytes]));
    expect(
      findInClear(folder, SECRET_TEXT, bytes)
        .map((path) => path.slice(folder.length + 1))
        .sort(),
    ).toEqual(['bytes.bin', 'plain.db-wal', 'wide.txt']);
    db.close();
    expect(findInClear(folder, SECRET_TEXT)).toContain(join(folder, 'plain.db'));
  });
});

describe('a database', () => {
  it('has nothing in clear while it is open, with a log not yet folded in, nor after its owner is killed', async () => {
    const folder = makeFolder();
    const file = join(folder, 'review.db');
    const owner = startChild('hold-database.ts', [file]);
    await owner.waitForLine('spilled');
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(100_000);
    const secrets = [SECRET_TEXT, 'CREATE TABLE', 'SQLite format 3', KEY] as const;
    expect(findInClear(folder, ...secrets)).toEqual([]);
    await owner.kill();
    expect(listFiles(folder).sort()).toEqual([file, `${file}-wal`]);
    expect(findInClear(folder, ...secrets)).toEqual([]);
  });
});

describe('temporary files of the database', () => {
  /** Names that appear in SQLite's temporary folder, also of files that are deleted at once. */
  const watchTemporaries = async (kind: 'plain' | 'encrypted'): Promise<string[]> => {
    const temporary = makeFolder();
    const seen: string[] = [];
    const watcher = watch(temporary);
    watcher.on('change', (_, name) => seen.push(String(name)));
    const child = startChild('spill-temporaries.ts', [join(makeFolder(), 'a.db'), kind], {
      SQLITE_TMPDIR: temporary,
    });
    if (child.process.exitCode === null) await once(child.process, 'exit');
    expect(child.process.exitCode).toBe(0);
    // Events come in order: once this one is here, so are all before it.
    writeFileSync(join(temporary, 'end'), '');
    while (!seen.includes('end')) await once(watcher, 'change');
    watcher.close();
    return seen.filter((name) => name !== 'end');
  };

  it.skipIf(process.platform !== 'linux')(
    'are never made; the same work without our settings makes them',
    async () => {
      expect(await watchTemporaries('plain')).not.toEqual([]);
      expect(await watchTemporaries('encrypted')).toEqual([]);
    },
  );
});

describe('attachments', () => {
  it('have neither content nor digest nor name in clear', async () => {
    const directory = makeFolder();
    const store = openBlobStore({ directory, key: KEY });
    const bytes = randomBytes(32);
    const { sha256 } = await store.putBlob(
      Buffer.concat([Buffer.alloc(200_000, SECRET_TEXT, 'utf8'), bytes]),
    );
    await store.putBlob(Buffer.from(SECRET_TEXT));
    expect(listFiles(directory)).toHaveLength(2);
    const secrets = [SECRET_TEXT, bytes, sha256, Buffer.from(sha256, 'hex'), KEY] as const;
    expect(findInClear(directory, ...secrets)).toEqual([]);
  });
});
