import { z } from 'zod';
import type { ClaimedTime, Sha256 } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

const contentsSchema = z.array(z.object({ name: z.string(), bytes: z.number() }));

export interface ReturnRecord {
  readonly id: number;
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly shortCode: string;
  readonly createdAt: ClaimedTime;
  readonly contents: z.infer<typeof contentsSchema>;
  readonly copies: readonly { readonly place: string; readonly name: string; readonly at: ClaimedTime }[];
}

interface ReturnRow {
  readonly id: number;
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly short_code: string;
  readonly contents: string;
  readonly created_at: ClaimedTime;
}

/** The newest return package made from this freeze. */
export const findReturn = (db: ReadableDatabase, freezeId: number): ReturnRecord | null => {
  const row = db
    .prepare<[number], ReturnRow>(
      'SELECT id, name, sha256, bytes, short_code, contents, created_at FROM return_package WHERE freeze_id = ? ORDER BY id DESC LIMIT 1',
    )
    .get(freezeId);
  if (!row) return null;
  const copies = db
    .prepare<[number], { place: string; name: string; saved_at: ClaimedTime }>(
      'SELECT place, name, saved_at FROM return_copy WHERE return_id = ? ORDER BY rowid',
    )
    .all(row.id)
    .map((copy) => ({ place: copy.place, name: copy.name, at: copy.saved_at }));
  return {
    id: row.id,
    name: row.name,
    sha256: row.sha256,
    bytes: row.bytes,
    shortCode: row.short_code,
    createdAt: row.created_at,
    contents: contentsSchema.parse(JSON.parse(row.contents)),
    copies,
  };
};

export const insertReturn = (
  db: WritableDatabase,
  freezeId: number,
  made: Omit<ReturnRecord, 'id' | 'copies'>,
): void => {
  db.prepare(
    'INSERT INTO return_package (freeze_id, name, sha256, bytes, short_code, contents, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    freezeId,
    made.name,
    made.sha256,
    made.bytes,
    made.shortCode,
    JSON.stringify(made.contents),
    made.createdAt,
  );
};

export const insertCopy = (
  db: WritableDatabase,
  returnId: number,
  place: string,
  name: string,
  at: ClaimedTime,
): void => {
  db.prepare('INSERT INTO return_copy (return_id, place, name, saved_at) VALUES (?, ?, ?, ?)').run(
    returnId,
    place,
    name,
    at,
  );
};
