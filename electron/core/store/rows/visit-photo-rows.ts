import type { ClaimedTime, EvidenceId, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { Recorded, VisitPhoto } from '../../../../shared/domain/site-visit/site-visit.ts';
import { visitPhotoSchema } from '../../../../shared/formats/site-visit-file.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

export interface RecordedPhoto extends VisitPhoto, Recorded {
  /** Taken out of the record again; the bytes stay. */
  readonly removed?: Recorded | undefined;
}

interface PhotoRow {
  readonly document: string;
  readonly added_by: MemberId;
  readonly added_at: ClaimedTime;
  readonly removed_by: MemberId | null;
  readonly removed_at: ClaimedTime | null;
}

/** All photos of one visit in the order of their coming, removed ones among them. */
export const listVisitPhotos = (db: ReadableDatabase, submission: SubmissionId): readonly RecordedPhoto[] =>
  db
    .prepare<[string], PhotoRow>(
      `SELECT document, added_by, added_at, removed_by, removed_at FROM visit_photo
       WHERE submission_id = ? ORDER BY rowid`,
    )
    .all(submission)
    .map(({ document, added_by, added_at, removed_by, removed_at }) => ({
      ...visitPhotoSchema.parse(JSON.parse(document)),
      by: added_by,
      at: added_at,
      ...(removed_by === null || removed_at === null ? {} : { removed: { by: removed_by, at: removed_at } }),
    }));

export const insertVisitPhoto = (
  db: WritableDatabase,
  submission: SubmissionId,
  photo: VisitPhoto,
  { by, at }: Recorded,
): void => {
  db.prepare(
    'INSERT INTO visit_photo (id, submission_id, subject, document, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(photo.id, submission, photo.subject, JSON.stringify(photo), by, at);
};

/** False where there is none that still stands. */
export const markPhotoRemoved = (
  db: WritableDatabase,
  submission: SubmissionId,
  id: EvidenceId,
  { by, at }: Recorded,
): boolean =>
  db
    .prepare(
      'UPDATE visit_photo SET removed_by = ?, removed_at = ? WHERE id = ? AND submission_id = ? AND removed_at IS NULL',
    )
    .run(by, at, id, submission).changes === 1;
