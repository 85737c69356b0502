import Database from 'better-sqlite3';
import { basename } from 'node:path';
import { PanelDeskError, type FailureCode } from '../../../shared/domain/failure.ts';

/** SQLite's primary result codes (https://sqlite.org/rescode.html) that a user must be told about. */
const FAILURE_OF_RESULT: readonly (readonly [prefix: string, code: FailureCode])[] = [
  ['SQLITE_BUSY', 'store-locked'],
  ['SQLITE_LOCKED', 'store-locked'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_NOTADB', 'store-damaged'],
  ['SQLITE_CORRUPT', 'store-damaged'],
  ['SQLITE_IOERR', 'store-damaged'],
  ['SQLITE_CANTOPEN', 'file-unreadable'],
  ['SQLITE_READONLY', 'file-unreadable'],
  ['SQLITE_PERM', 'file-unreadable'],
];

/**
 * Turns SQLite's errors about the file (busy, full, damaged, unreadable) into the closed set of failures, with `file`
 * (the name without folders) and `problem` (SQLite's code) as params. Errors about a statement, such as a constraint,
 * are faults of the program and come back unchanged.
 */
export const asStoreFailure = (error: unknown, file: string): unknown => {
  if (!(error instanceof Database.SqliteError)) return error;
  const found = FAILURE_OF_RESULT.find(([prefix]) => error.code.startsWith(prefix));
  if (found === undefined) return error;
  return new PanelDeskError(found[1], { file: basename(file), problem: error.code }, { cause: error });
};
