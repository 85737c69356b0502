import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

export interface HomeLock {
  release(): void;
}

/** Held here too: a connection that nothing refers to is collected, and its lock with it. */
const held = new Set<Database.Database>();

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/**
 * Makes this process the one host of a home, whichever kind of host it is; null while another process is.
 * The lock is SQLite's own on an empty database, because the system gives such a lock free when its process dies in
 * whatever way; a file with a process id would stay behind after a SIGKILL, and process ids are used again.
 */
export const lockHome = (home: string): HomeLock | null => {
  const path = join(home, 'host.lock');
  const lock = new Database(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    chmodSync(path, 0o600);
  } catch (error) {
    lock.close();
    if (isBusy(error)) return null;
    throw error;
  }
  held.add(lock);
  return {
    release: () => {
      held.delete(lock);
      lock.close();
    },
  };
};
