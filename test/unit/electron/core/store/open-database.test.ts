import Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
  ReadableDatabase,
  WritableDatabase,
} from '../../../../../electron/core/store/database-types.ts';
import { asStoreFailure } from '../../../../../electron/core/store/open-database-failure.ts';
import {
  APPLICATION_ID,
  checkIntegrity,
  openDatabase,
} from '../../../../../electron/core/store/open-database.ts';
import { makeFolder } from './support/folders.ts';
import { KEY, NOTE_MIGRATIONS, NOW } from './support/note-migrations.ts';
import { startChild } from './support/run-child.ts';

const open = (file: string, key = KEY) => openDatabase({ file, key, migrations: NOTE_MIGRATIONS, now: NOW });
const failure = (code: string, params: object = {}): unknown =>
  expect.objectContaining({
    name: 'PanelDeskError',
    code,
    params: expect.objectContaining(params) as unknown,
  });

describe('openDatabase', () => {
  it('sets what durability and safety rest on', () => {
    const db = open(join(makeFolder(), 'a.db'));
    const read = (name: string) => db.prepare<[], unknown>(`PRAGMA ${name}`).pluck().get();
    expect({
      journal_mode: read('journal_mode'),
      synchronous: read('synchronous'),
      foreign_keys: read('foreign_keys'),
      trusted_schema: read('trusted_schema'),
      cell_size_check: read('cell_size_check'),
      temp_store: read('temp_store'),
      locking_mode: read('locking_mode'),
      application_id: read('application_id'),
      user_version: read('user_version'),
    }).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      temp_store: 2,
      locking_mode: 'exclusive',
      application_id: APPLICATION_ID,
      user_version: 1,
    });
    db.close();
  });

  it.skipIf(process.platform === 'win32')('keeps the file from other users', () => {
    const file = join(makeFolder(), 'a.db');
    open(file).close();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps rows, and rolls a failed transaction back', () => {
    const file = join(makeFolder(), 'a.db');
    const db = open(file);
    const insert = db.prepare<[string]>('INSERT INTO note (body) VALUES (?)');
    insert.run('一');
    expect(() =>
      db.transaction(() => {
        insert.run('二');
        throw new Error('no');
      })(),
    ).toThrow('no');
    db.close();
    const again = open(file);
    expect(again.prepare<[], string>('SELECT body FROM note').pluck().all()).toEqual(['一']);
    again.close();
  });

  it('does not let INSERT OR REPLACE get past a trigger against deleting', () => {
    const db = open(join(makeFolder(), 'a.db'));
    db.exec("CREATE TRIGGER stays BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'sealed'); END");
    db.exec("INSERT INTO note VALUES (1, 'sealed')");
    expect(() => db.exec("INSERT OR REPLACE INTO note VALUES (1, 'forged')")).toThrow('sealed');
    db.close();
  });

  it('calls a wrong key and a foreign file damaged', () => {
    const folder = makeFolder();
    const file = join(folder, 'a.db');
    open(file).close();
    expect(() => open(file, new Uint8Array(32).fill(1))).toThrow(failure('store-damaged', { file: 'a.db' }));
    const other = join(folder, 'b.db');
    writeFileSync(other, Buffer.alloc(8192, 'not a database '));
    expect(() => open(other)).toThrow(failure('store-damaged', { file: 'b.db' }));
    expect(() => open(join(folder, 'none', 'c.db'))).toThrow();
  });

  it('refuses a database of another application with the same key', () => {
    const file = join(makeFolder(), 'a.db');
    const db = open(file);
    db.exec('PRAGMA application_id = 7');
    db.close();
    expect(() => open(file)).toThrow(failure('store-damaged', { problem: 'application-id' }));
  });

  it('refuses a newer version and does not touch it', () => {
    const file = join(makeFolder(), 'a.db');
    const db = open(file);
    db.exec('PRAGMA user_version = 9');
    db.close();
    const before = readFileSync(file);
    expect(() => open(file)).toThrow(failure('store-newer', { found: 9, known: 1 }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('refuses a key of another length', () => {
    expect(() => open(join(makeFolder(), 'a.db'), new Uint8Array(16))).toThrow(RangeError);
  });

  it('lets one process in; a killed owner is no obstacle, and what it had committed is there', async () => {
    const file = join(makeFolder(), 'a.db');
    const owner = startChild('hold-database.ts', [file]);
    await owner.waitForLine('spilled');
    expect(() => open(file)).toThrow(failure('store-locked', { file: 'a.db' }));
    await owner.kill();
    expect(existsSync(`${file}-wal`)).toBe(true);
    const db = open(file);
    const bodies = db.prepare<[], string>('SELECT body FROM note').pluck().all();
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toMatch(/^已提交/);
    expect(checkIntegrity(db).ok).toBe(true);
    db.close();
  });
});

describe('checkIntegrity', () => {
  it('is content with a whole file', () => {
    const db = open(join(makeFolder(), 'a.db'));
    expect(checkIntegrity(db)).toEqual({ ok: true, damage: [], brokenReferences: [] });
    db.close();
  });

  it('sees one changed bit in a page that opening does not read', () => {
    const file = join(makeFolder(), 'a.db');
    const db = open(file);
    const insert = db.prepare<[string]>('INSERT INTO note (body) VALUES (?)');
    for (let index = 0; index < 200; index += 1) insert.run('文'.repeat(500));
    db.close();
    const bytes = readFileSync(file);
    const position = bytes.length - 2000;
    const descriptor = openSync(file, 'r+');
    writeSync(descriptor, Buffer.from([(bytes[position] ?? 0) ^ 1]), 0, 1, position);
    closeSync(descriptor);
    const damaged = open(file);
    const report = checkIntegrity(damaged);
    expect(report.ok).toBe(false);
    expect(report.damage.length).toBeGreaterThan(0);
    damaged.close();
  });

  it('names broken references', () => {
    const db = open(join(makeFolder(), 'a.db'));
    db.exec('CREATE TABLE reply (note INTEGER NOT NULL REFERENCES note (id)) STRICT');
    db.exec('PRAGMA foreign_keys = OFF; INSERT INTO reply (note) VALUES (99)');
    expect(checkIntegrity(db)).toEqual({
      ok: false,
      damage: [],
      brokenReferences: [{ table: 'reply', parent: 'note' }],
    });
    db.close();
  });
});

describe('asStoreFailure', () => {
  it('tells a full disk from a fault of the program', () => {
    const db = open(join(makeFolder(), 'a.db'));
    db.prepare('PRAGMA max_page_count = 10').get();
    const catchError = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return asStoreFailure(error, 'x/a.db');
      }
    };
    const insert = db.prepare<[string | null]>('INSERT INTO note (body) VALUES (?)');
    expect(catchError(() => insert.run('文'.repeat(50_000)))).toEqual(failure('disk-full', { file: 'a.db' }));
    expect(catchError(() => insert.run(null))).toBeInstanceOf(Database.SqliteError);
    db.close();
  });
});

describe('types', () => {
  it('let a reader read only', () => {
    const reader = (db: ReadableDatabase) =>
      db.prepare<[number], { body: string }>('SELECT body FROM note WHERE id = ?');
    expectTypeOf(reader).returns.not.toHaveProperty('run');
    expectTypeOf<ReturnType<ReturnType<typeof reader>['get']>>().toEqualTypeOf<
      { body: string } | undefined
    >();
    expectTypeOf<WritableDatabase>().toExtend<ReadableDatabase>();
    expectTypeOf<ReadableDatabase>().not.toExtend<WritableDatabase>();
    expectTypeOf<Database.Database>().not.toExtend<ReadableDatabase>();
  });
});
