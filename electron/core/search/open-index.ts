import { rmSync } from 'node:fs';
import { isFailure } from '../../../shared/domain/failure.ts';
import type { OpenedDatabase } from '../store/database-types.ts';
import { openDatabase } from '../store/open-database.ts';
import type { Clock } from '../workspace/claimed-clock.ts';
import { INDEX_FORMAT, INDEX_MIGRATIONS } from './index-schema.ts';

export interface IndexFile {
  readonly file: string;
  readonly key: Uint8Array;
  readonly now: Clock;
}

/** Nothing in an index is worth keeping: all of it comes from the material. */
export const deleteIndex = (file: string): void => {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${ending}`, { force: true });
};

const readFormat = (db: OpenedDatabase): string | undefined =>
  db.prepare<[], string>('SELECT format FROM about').pluck().get();

const open = ({ file, key, now }: IndexFile): OpenedDatabase => {
  const db = openDatabase({ file, key, migrations: INDEX_MIGRATIONS, now });
  // A power cut may cost the last document, which is then read again; it cannot damage the file.
  db.exec('PRAGMA synchronous = NORMAL');
  return db;
};

const isOfThisFormat = (db: OpenedDatabase): boolean => {
  try {
    return readFormat(db) === INDEX_FORMAT;
  } catch {
    return false;
  }
};

/** Whether it is the file that is at fault, and not the disk, or another process that has it. */
const isUnusable = (error: unknown): boolean =>
  isFailure(error) && ['store-damaged', 'store-newer', 'internal'].includes(error.code);

/**
 * Opens the index of one review, or makes an empty one where there is none, where it is damaged, and where another version made it.
 * Throws `store-locked`, `disk-full`, `file-unreadable`.
 */
export const openIndex = (index: IndexFile): OpenedDatabase => {
  let db: OpenedDatabase | undefined;
  try {
    db = open(index);
    if (isOfThisFormat(db)) return db;
  } catch (error) {
    if (!isUnusable(error)) throw error;
  }
  db?.close();
  deleteIndex(index.file);
  return open(index);
};
