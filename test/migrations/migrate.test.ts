import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadableDatabase } from '../../electron/core/store/database-types.ts';
import { backupName, type Migration } from '../../electron/core/store/migrate.ts';
import { openDatabase } from '../../electron/core/store/open-database.ts';
import { findInClear, makeFolder } from '../unit/electron/core/store/support/folders.ts';
import {
  KEY,
  NOTE_MIGRATIONS,
  NOW,
  SECRET_TEXT,
} from '../unit/electron/core/store/support/note-migrations.ts';

const open = (file: string, migrations: readonly Migration[]) =>
  openDatabase({ file, key: KEY, migrations, now: NOW });
const addColumn: Migration = {
  version: 2,
  name: 'note-author',
  up: (db) => db.exec("ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT 'desk'"),
};
const breaks: Migration = {
  version: 3,
  name: 'breaks',
  up: (db) => {
    db.exec('CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT');
    db.exec("UPDATE note SET body = 'gone'");
    throw new Error('half-way');
  },
};
const versionOf = (db: ReadableDatabase) => db.prepare<[], number>('PRAGMA user_version').pluck().get();
const tablesOf = (db: ReadableDatabase) =>
  db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

const makeVersion1 = (): string => {
  const file = join(makeFolder(), 'review.db');
  const db = open(file, NOTE_MIGRATIONS);
  db.prepare<[string]>('INSERT INTO note (body) VALUES (?)').run(SECRET_TEXT);
  db.close();
  return file;
};

describe('migrations', () => {
  it('run in order on a new file, are written down, and leave no backup', () => {
    const folder = makeFolder();
    const db = open(join(folder, 'review.db'), [...NOTE_MIGRATIONS, addColumn]);
    expect(versionOf(db)).toBe(2);
    expect(db.prepare('SELECT * FROM applied_migration').all()).toEqual([
      { version: 1, name: 'note', claimed_at: NOW() },
      { version: 2, name: 'note-author', claimed_at: NOW() },
    ]);
    db.close();
    expect(readdirSync(folder)).toEqual(['review.db']);
  });

  it('keep an encrypted backup of the version before, which opens with the same key', () => {
    const file = makeVersion1();
    const db = open(file, [...NOTE_MIGRATIONS, addColumn]);
    expect(db.prepare('SELECT body, author FROM note').all()).toEqual([
      { body: SECRET_TEXT, author: 'desk' },
    ]);
    db.close();
    expect(findInClear(join(file, '..'), SECRET_TEXT, 'CREATE TABLE note')).toEqual([]);
    const backup = open(backupName(file, 1), NOTE_MIGRATIONS);
    expect(versionOf(backup)).toBe(1);
    expect(backup.prepare('SELECT body FROM note').all()).toEqual([{ body: SECRET_TEXT }]);
    backup.close();
    expect(() =>
      openDatabase({
        file: backupName(file, 1),
        key: new Uint8Array(32),
        migrations: NOTE_MIGRATIONS,
        now: NOW,
      }),
    ).toThrow('store-damaged');
  });

  it('that fail half-way leave the version before it, whole', () => {
    const file = makeVersion1();
    expect(() => open(file, [...NOTE_MIGRATIONS, addColumn, breaks])).toThrow(
      expect.objectContaining({
        code: 'internal',
        params: { file: 'review.db', step: 'migration 3 breaks' },
      }),
    );
    const db = open(file, [...NOTE_MIGRATIONS, addColumn]);
    expect(versionOf(db)).toBe(2);
    expect(tablesOf(db)).toEqual(['applied_migration', 'note']);
    expect(db.prepare('SELECT body FROM note').pluck().all()).toEqual([SECRET_TEXT]);
    db.close();
    expect(existsSync(backupName(file, 1))).toBe(true);
  });

  it('that would leave a broken reference are undone', () => {
    const file = makeVersion1();
    const orphan: Migration = {
      version: 2,
      name: 'orphan',
      up: (db) =>
        db.exec(
          'CREATE TABLE reply (note INTEGER REFERENCES note (id)) STRICT; INSERT INTO reply VALUES (77)',
        ),
    };
    expect(() => open(file, [...NOTE_MIGRATIONS, orphan])).toThrow('internal');
    const db = open(file, NOTE_MIGRATIONS);
    expect(tablesOf(db)).not.toContain('reply');
    expect(db.prepare('PRAGMA foreign_keys').pluck().get()).toBe(1);
    db.close();
  });

  it('may rebuild a table that others refer to', () => {
    const file = join(makeFolder(), 'review.db');
    const reply: Migration = {
      version: 2,
      name: 'reply',
      up: (db) =>
        db.exec('CREATE TABLE reply (note INTEGER NOT NULL REFERENCES note (id) ON DELETE CASCADE) STRICT'),
    };
    const rebuild: Migration = {
      version: 3,
      name: 'rebuild',
      up: (db) =>
        db.exec(`CREATE TABLE note_new (id INTEGER PRIMARY KEY, body TEXT NOT NULL, seen INTEGER) STRICT;
          INSERT INTO note_new SELECT id, body, 0 FROM note; DROP TABLE note; ALTER TABLE note_new RENAME TO note`),
    };
    const db = open(file, [...NOTE_MIGRATIONS, reply]);
    db.exec("INSERT INTO note (id, body) VALUES (5, 'x'); INSERT INTO reply VALUES (5)");
    db.close();
    const migrated = open(file, [...NOTE_MIGRATIONS, reply, rebuild]);
    expect(migrated.prepare('SELECT note FROM reply').pluck().all()).toEqual([5]);
    migrated.close();
  });

  it('do not start when the backup cannot be written', () => {
    const file = makeVersion1();
    // A folder in the backup's place: the finished copy cannot be renamed onto it.
    mkdirSync(join(backupName(file, 1), 'x'), { recursive: true });
    expect(() => open(file, [...NOTE_MIGRATIONS, addColumn])).toThrow();
    const db = open(file, NOTE_MIGRATIONS);
    expect(versionOf(db)).toBe(1);
    db.close();
    expect(existsSync(`${backupName(file, 1)}.partial`)).toBe(false);
  });

  it('are refused as a list with gaps', () => {
    expect(() => open(join(makeFolder(), 'a.db'), [addColumn])).toThrow(RangeError);
  });
});
