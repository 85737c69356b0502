import type { Database } from 'better-sqlite3';
import { basename, dirname } from 'node:path';
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { WritableDatabase } from './database-types.ts';
import { asStoreFailure } from './open-database-failure.ts';
import { syncDirectory } from './sync-directory.ts';

/**
 * One step of the schema, one per file, never changed after release. Versions count 1, 2, 3 … without gaps. `up` runs in
 * a transaction with foreign keys not enforced (so that tables can be rebuilt); they are checked before the commit.
 */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly up: (db: WritableDatabase) => void;
}

export interface MigrateOptions {
  readonly migrations: readonly Migration[];
  readonly now: () => ClaimedTime;
  /** Opens the finished copy and throws unless it can be read. */
  readonly verifyBackup: (file: string) => void;
}

const JOURNAL_TABLE = `CREATE TABLE IF NOT EXISTS applied_migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  claimed_at TEXT NOT NULL
) STRICT`;

const checkList = (migrations: readonly Migration[]): void => {
  migrations.forEach(({ version, name }, index) => {
    if (version !== index + 1)
      throw new RangeError(`migration '${name}' has version ${version}, not ${index + 1}`);
  });
};

const readVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** The name of the copy kept from before a migration: `<file>.v<N>.backup`, N being the version it holds. */
export const backupName = (file: string, version: number): string => `${file}.v${version}.backup`;

/**
 * Copies the database as it is, encrypted with the same key (SQLite hands the cipher on to the target of VACUUM INTO),
 * and puts the copy in place only when it has been read back and is on the disk.
 */
const writeBackup = (db: Database, version: number, verifyBackup: (file: string) => void): void => {
  const target = backupName(db.name, version);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  try {
    db.prepare('VACUUM INTO ?').run(partial);
    verifyBackup(partial);
    const descriptor = openSync(partial, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(partial, target);
    syncDirectory(dirname(target));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
};

const applyMigration = (db: Database, { version, name, up }: Migration, now: () => ClaimedTime): void => {
  db.transaction(() => {
    db.exec(JOURNAL_TABLE);
    const returned: unknown = up(db as unknown as WritableDatabase);
    if (returned instanceof Promise) throw new TypeError('a migration must be synchronous');
    const broken = db.pragma('foreign_key_check') as readonly { readonly table: string }[];
    if (broken[0] !== undefined) throw new Error(`broken reference in table '${broken[0].table}'`);
    db.prepare('INSERT INTO applied_migration (version, name, claimed_at) VALUES (?, ?, ?)').run(
      version,
      name,
      now(),
    );
    db.pragma(`user_version = ${version}`);
  })();
};

/**
 * Brings an open database to the newest version, one transaction per step; a step that fails leaves the version before
 * it, and a file that had content keeps a backup of the version it came with. Throws `store-newer` with `found` and
 * `known` versions, `disk-full`, or `internal` with the step's name.
 */
export const migrateDatabase = (db: Database, { migrations, now, verifyBackup }: MigrateOptions): void => {
  checkList(migrations);
  const found = readVersion(db);
  const file = basename(db.name);
  if (found > migrations.length) {
    throw new PanelDeskError('store-newer', { file, found, known: migrations.length });
  }
  const pending = migrations.slice(found);
  if (pending.length === 0) return;
  if (found > 0) writeBackup(db, found, verifyBackup);
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) {
      try {
        applyMigration(db, migration, now);
      } catch (error) {
        const failure = asStoreFailure(error, db.name);
        if (failure instanceof PanelDeskError) throw failure;
        throw new PanelDeskError(
          'internal',
          { file, step: `migration ${migration.version} ${migration.name}` },
          { cause: error },
        );
      }
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
};
