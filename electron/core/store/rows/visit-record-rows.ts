import type { ClaimedTime, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type {
  VisitDocuments,
  VisitKind,
  VisitRecord,
} from '../../../../shared/domain/site-visit/visit-record.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

interface RecordRow {
  readonly kind: VisitKind;
  readonly subject: string;
  readonly revision: number;
  readonly document: string;
  readonly withdrawn: string | null;
  readonly recorded_by: MemberId;
  readonly recorded_at: ClaimedTime;
}

/** The documents were validated when they were written, and rows are fixed. */
const toRecord = (row: RecordRow): VisitRecord =>
  ({
    kind: row.kind,
    subject: row.subject,
    revision: row.revision,
    document: JSON.parse(row.document) as VisitDocuments[VisitKind],
    ...(row.withdrawn === null ? {} : { withdrawn: row.withdrawn }),
    by: row.recorded_by,
    at: row.recorded_at,
  }) as VisitRecord;

/** Everything that was written down of one visit, in the order of writing. */
export const listVisitRecords = (db: ReadableDatabase, submission: SubmissionId): readonly VisitRecord[] =>
  db
    .prepare<[string], RecordRow>(
      `SELECT kind, subject, revision, document, withdrawn, recorded_by, recorded_at FROM visit_record
       WHERE submission_id = ? ORDER BY id`,
    )
    .all(submission)
    .map(toRecord);

export const insertVisitRecord = (
  db: WritableDatabase,
  submission: SubmissionId,
  { kind, subject, revision, document, withdrawn, by, at }: VisitRecord,
): void => {
  db.prepare(
    `INSERT INTO visit_record (submission_id, kind, subject, revision, document, withdrawn, recorded_by, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(submission, kind, subject, revision, JSON.stringify(document), withdrawn ?? null, by, at);
};
