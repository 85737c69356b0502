import Database from 'better-sqlite3';
import { chmodSync } from 'node:fs';
import { basename } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { OpenedDatabase, ReadableDatabase } from './database-types.ts';
import { migrateDatabase, type Migration } from './migrate.ts';
import { asStoreFailure } from './open-database-failure.ts';

/** `PDsk` in ASCII: marks the file as PanelDesk's in SQLite's own header field. */
export const APPLICATION_ID = 0x5044736b;

/** A predecessor that is just closing folds its log in well within this time; a living owner never lets go. */
const BUSY_TIMEOUT_MS = 1_500;
const LOG_SIZE_LIMIT_BYTES = 16 * 1024 * 1024;

export interface OpenDatabaseOptions {
  readonly file: string;
  /** 32 bytes, used as they are: derive one per workspace with `deriveKey`. */
  readonly key: Uint8Array;
  readonly migrations: readonly Migration[];
  readonly now: () => ClaimedTime;
}

/** Raw connection with cipher and key set; nothing has been read yet, so a wrong key shows at the first statement. */
const connect = (file: string, key: Uint8Array): Database.Database => {
  if (key.length !== 32) throw new RangeError(`a database key has 32 bytes, not ${key.length}`);
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  // A raw key costs no key derivation; SQLCipher takes it as a blob literal and reads the salt from the file itself.
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
  return db;
};

/**
 * Order matters: temporary tables go to memory before anything can spill in clear, and the exclusive locking mode comes
 * before the first access in WAL mode, which then needs no shared-memory file.
 */
const configure = (db: Database.Database): void => {
  db.pragma('temp_store = MEMORY');
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    throw new PanelDeskError('file-unreadable', { file: basename(db.name), problem: 'no-write-ahead-log' });
  }
  db.pragma('synchronous = FULL');
  db.pragma(`journal_size_limit = ${LOG_SIZE_LIMIT_BYTES}`);
  db.pragma('foreign_keys = ON');
  // Without it INSERT OR REPLACE removes rows past the triggers that keep sealed records.
  db.pragma('recursive_triggers = ON');
  // Takes the lock now rather than at the first write: the operating system holds it until close or death.
  db.exec('BEGIN EXCLUSIVE; COMMIT');
};

const checkApplicationId = (db: Database.Database): void => {
  const isNew = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  const found = db.pragma('application_id', { simple: true });
  if (isNew && found === 0) db.pragma(`application_id = ${APPLICATION_ID}`);
  else if (found !== APPLICATION_ID) {
    throw new PanelDeskError('store-damaged', { file: basename(db.name), problem: 'application-id' });
  }
};

/** Opens a copy just written and reads it through: a backup nobody can open is none. */
const verifyBackup = (file: string, key: Uint8Array): void => {
  const copy = connect(file, key);
  try {
    const verdict = copy.pragma('quick_check', { simple: true });
    if (verdict !== 'ok') throw new Error(`backup fails its check: ${String(verdict)}`);
  } finally {
    copy.close();
  }
};

/**
 * Opens (or creates) one encrypted SQLite file for its only owner and brings it to the newest version of `migrations`.
 * This is the one module that opens databases. While open, no other code of this process may open and close the same
 * file by other means: POSIX drops a process's locks on a file when any of its descriptors is closed.
 *
 * Throws `store-locked` (another process owns it; the lock dies with its process), `store-damaged` (not decryptable
 * with this key, or not ours), `store-newer` (written by a later release), `disk-full`, `file-unreadable`.
 */
export const openDatabase = ({ file, key, migrations, now }: OpenDatabaseOptions): OpenedDatabase => {
  let db: Database.Database | undefined;
  try {
    db = connect(file, key);
    configure(db);
    checkApplicationId(db);
    if (process.platform !== 'win32') chmodSync(file, 0o600);
    migrateDatabase(db, { migrations, now, verifyBackup: (copy) => verifyBackup(copy, key) });
    // The narrower types have no common shape with the library's generics; this is the one place that vouches for it.
    return db as unknown as OpenedDatabase;
  } catch (error) {
    db?.close();
    throw asStoreFailure(error, file);
  }
};

export interface IntegrityReport {
  readonly ok: boolean;
  /** SQLite's own words, at most 100 lines; empty when whole. */
  readonly damage: readonly string[];
  readonly brokenReferences: readonly { readonly table: string; readonly parent: string }[];
}

/** Reads every page and checks structure, page authentication and foreign keys. Takes about a second per 100 MB. */
export const checkIntegrity = (db: ReadableDatabase): IntegrityReport => {
  const lines = readDamage(db);
  const damage = lines.filter((line) => line !== 'ok');
  const brokenReferences =
    damage.length > 0
      ? []
      : db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all();
  return {
    ok: damage.length === 0 && brokenReferences.length === 0,
    damage,
    brokenReferences: brokenReferences.map(({ table, parent }) => ({ table, parent })),
  };
};

/** A page that fails its authentication ends the check with an error instead of a line. */
const readDamage = (db: ReadableDatabase): string[] => {
  try {
    return db.prepare<[], string>('PRAGMA integrity_check(100)').pluck().all();
  } catch (error) {
    if (error instanceof Database.SqliteError) return [`${error.code}: ${error.message}`];
    throw error;
  }
};
