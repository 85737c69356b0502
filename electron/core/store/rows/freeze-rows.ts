import type { ClaimedTime, Sha256, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** The results as they were fixed for signature: canonical JSON text and its digest. */
export interface Freeze {
  readonly id: number;
  readonly frozenAt: ClaimedTime;
  readonly resultsDigest: Sha256;
  readonly results: string;
}

/** The newest revision of one opinion's PDF; earlier revisions are the beginning of the same bytes. */
export interface SealedDocument {
  readonly submission: SubmissionId;
  readonly file: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly pages: number;
}

interface FreezeRow {
  readonly id: number;
  readonly frozen_at: ClaimedTime;
  readonly results_sha256: Sha256;
  readonly results: string;
}

/** The freeze in force; voided ones stay in the file. */
export const findFreeze = (db: ReadableDatabase): Freeze | null => {
  const row = db
    .prepare<[], FreezeRow>(
      'SELECT id, frozen_at, results_sha256, results FROM freeze WHERE voided_at IS NULL',
    )
    .get();
  return row
    ? { id: row.id, frozenAt: row.frozen_at, resultsDigest: row.results_sha256, results: row.results }
    : null;
};

export const insertFreeze = (
  db: WritableDatabase,
  freeze: Omit<Freeze, 'id'>,
  documents: readonly SealedDocument[],
): number => {
  const id = Number(
    db
      .prepare('INSERT INTO freeze (frozen_at, results_sha256, results) VALUES (?, ?, ?)')
      .run(freeze.frozenAt, freeze.resultsDigest, freeze.results).lastInsertRowid,
  );
  const add = db.prepare(
    'INSERT INTO document (freeze_id, submission_id, file, sha256, bytes, pages) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const each of documents) add.run(id, each.submission, each.file, each.sha256, each.bytes, each.pages);
  return id;
};

export const voidFreeze = (db: WritableDatabase, id: number, at: ClaimedTime, reason: string): void => {
  db.prepare('UPDATE freeze SET voided_at = ?, void_reason = ? WHERE id = ?').run(at, reason, id);
};

export const listDocuments = (db: ReadableDatabase, freezeId: number): readonly SealedDocument[] =>
  db
    .prepare<
      [number],
      { submission_id: SubmissionId; file: string; sha256: Sha256; bytes: number; pages: number }
    >(
      `SELECT d.submission_id, d.file, d.sha256, d.bytes, d.pages FROM document d
       JOIN submission s ON s.id = d.submission_id WHERE d.freeze_id = ? ORDER BY s.ordinal`,
    )
    .all(freezeId)
    .map(({ submission_id, ...rest }) => ({ submission: submission_id, ...rest }));

export const replaceDocument = (db: WritableDatabase, freezeId: number, document: SealedDocument): void => {
  db.prepare('UPDATE document SET sha256 = ?, bytes = ? WHERE freeze_id = ? AND submission_id = ?').run(
    document.sha256,
    document.bytes,
    freezeId,
    document.submission,
  );
};
