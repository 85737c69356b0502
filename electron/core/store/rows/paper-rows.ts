import type { ClaimedTime, MemberId, Sha256, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { PaperKind } from '../../../../shared/domain/signing/paper.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** A paper beside the opinions as it stands: earlier revisions are the beginning of the same bytes. */
export interface StoredPaper {
  readonly id: string;
  readonly kind: PaperKind;
  readonly submission?: SubmissionId | undefined;
  readonly member?: MemberId | undefined;
  readonly file: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly pages: number;
}

/** By key: `act` and `field`. With a pen: `scan`, and who put it here. */
export interface PaperSignature {
  readonly paper: string;
  readonly member: MemberId;
  readonly field?: string | undefined;
  readonly scan?: Sha256 | undefined;
  readonly recordedBy?: MemberId | undefined;
  readonly at: ClaimedTime;
}

interface PaperRow {
  readonly id: string;
  readonly kind: PaperKind;
  readonly submission_id: SubmissionId | null;
  readonly member_id: MemberId | null;
  readonly file: string;
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly pages: number;
}

interface SignatureRow {
  readonly paper_id: string;
  readonly member_id: MemberId;
  readonly field: string | null;
  readonly scan_sha256: Sha256 | null;
  readonly recorded_by: MemberId | null;
  readonly signed_at: ClaimedTime;
}

/** Those that were opened, signed or filed since the freeze; the others are not made yet. */
export const listStoredPapers = (db: ReadableDatabase, freezeId: number): readonly StoredPaper[] =>
  db
    .prepare<[number], PaperRow>(
      'SELECT id, kind, submission_id, member_id, file, sha256, bytes, pages FROM paper WHERE freeze_id = ? ORDER BY id',
    )
    .all(freezeId)
    .map(({ submission_id, member_id, ...row }) => ({
      ...row,
      ...(submission_id === null ? {} : { submission: submission_id }),
      ...(member_id === null ? {} : { member: member_id }),
    }));

export const insertPaper = (db: WritableDatabase, freezeId: number, paper: StoredPaper): void => {
  db.prepare(
    'INSERT INTO paper (freeze_id, id, kind, submission_id, member_id, file, sha256, bytes, pages) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    freezeId,
    paper.id,
    paper.kind,
    paper.submission ?? null,
    paper.member ?? null,
    paper.file,
    paper.sha256,
    paper.bytes,
    paper.pages,
  );
};

export const replacePaper = (db: WritableDatabase, freezeId: number, paper: StoredPaper): void => {
  db.prepare('UPDATE paper SET sha256 = ?, bytes = ? WHERE freeze_id = ? AND id = ?').run(
    paper.sha256,
    paper.bytes,
    freezeId,
    paper.id,
  );
};

/** Paper by paper, in the order of signing. */
export const listPaperSignatures = (db: ReadableDatabase, freezeId: number): readonly PaperSignature[] =>
  db
    .prepare<[number], SignatureRow>(
      `SELECT paper_id, member_id, field, scan_sha256, recorded_by, signed_at FROM paper_signature
       WHERE freeze_id = ? ORDER BY paper_id, ordinal`,
    )
    .all(freezeId)
    .map((row) => ({
      paper: row.paper_id,
      member: row.member_id,
      at: row.signed_at,
      ...(row.field === null ? {} : { field: row.field }),
      ...(row.scan_sha256 === null ? {} : { scan: row.scan_sha256 }),
      ...(row.recorded_by === null ? {} : { recordedBy: row.recorded_by }),
    }));

/** `act` is absent where a scan was put here. */
export const insertPaperSignature = (
  db: WritableDatabase,
  freezeId: number,
  signature: PaperSignature,
  act?: number,
): void => {
  db.prepare(
    `INSERT INTO paper_signature (freeze_id, paper_id, member_id, ordinal, act, field, scan_sha256, recorded_by, signed_at)
     VALUES (?, ?, ?, (SELECT count(*) FROM paper_signature WHERE freeze_id = ? AND paper_id = ?), ?, ?, ?, ?, ?)`,
  ).run(
    freezeId,
    signature.paper,
    signature.member,
    freezeId,
    signature.paper,
    act ?? null,
    signature.field ?? null,
    signature.scan ?? null,
    signature.recordedBy ?? null,
    signature.at,
  );
};
