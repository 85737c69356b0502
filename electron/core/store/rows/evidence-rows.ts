import type {
  ClaimedTime,
  EvidenceId,
  IndicatorId,
  MemberId,
  Sha256,
  SubmissionId,
} from '../../../../shared/domain/ids.ts';
import type { EvidenceLink } from '../../../../shared/domain/scoring/sheet.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';
import { ensureSheet, type SheetKey } from './sheet-rows.ts';

export const addEvidence = (
  db: WritableDatabase,
  key: SheetKey,
  indicator: IndicatorId,
  link: EvidenceLink,
  addedAt: ClaimedTime,
): void => {
  ensureSheet(db, key);
  db.prepare(
    `INSERT INTO evidence (id, member_id, submission_id, indicator_id, ordinal, document, added_at)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM evidence), ?, ?)`,
  ).run(link.id, key.member, key.submission, indicator, JSON.stringify(link), addedAt);
};

/** Marks the link as removed; the row and its file stay, as everything does. */
export const removeEvidence = (
  db: WritableDatabase,
  key: SheetKey,
  indicator: IndicatorId,
  id: EvidenceId,
  removedAt: ClaimedTime,
): boolean =>
  db
    .prepare(
      `UPDATE evidence SET removed_at = ?
       WHERE id = ? AND member_id = ? AND submission_id = ? AND indicator_id = ? AND removed_at IS NULL`,
    )
    .run(removedAt, id, key.member, key.submission, indicator).changes === 1;

/** The same link with other words beside it; its place in the list stays. The log has what stood there before. */
export const rewriteEvidence = (
  db: WritableDatabase,
  key: SheetKey,
  link: EvidenceLink,
  writtenAt: ClaimedTime,
): void => {
  db.prepare(
    `UPDATE evidence SET document = ?, added_at = ?
     WHERE id = ? AND member_id = ? AND submission_id = ? AND removed_at IS NULL`,
  ).run(JSON.stringify(link), writtenAt, link.id, key.member, key.submission);
};

export interface AddedFile {
  readonly submission: SubmissionId;
  readonly indicator: IndicatorId;
  readonly sha256: Sha256;
  readonly name: string;
}

/** Every file that a member added to own sheets, in one question. */
export const listAddedFiles = (db: ReadableDatabase, member: MemberId): readonly AddedFile[] =>
  db
    .prepare<[string], AddedFile>(
      `SELECT submission_id AS submission, indicator_id AS indicator, document ->> 'sha256' AS sha256, document ->> 'name' AS name
       FROM evidence WHERE member_id = ? AND removed_at IS NULL AND document ->> 'kind' = 'attachment' ORDER BY ordinal`,
    )
    .all(member);
