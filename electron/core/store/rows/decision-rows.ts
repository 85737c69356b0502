import { z } from 'zod';
import type { SavedDecision } from '../../../../shared/domain/deliberation/decision.ts';
import type { ClaimedTime, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import { verifiedValueSchema } from '../../../../shared/formats/decision-schema.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

interface DecisionRow {
  readonly submission_id: SubmissionId;
  readonly subject_id: string;
  readonly revision: number;
  readonly choice: string;
  readonly target: string | null;
  readonly found: string;
  readonly reason: string;
  readonly decided_by: MemberId;
  readonly decided_at: ClaimedTime;
}

const valuesSchema = z.array(verifiedValueSchema);

const COLUMNS =
  'submission_id, subject_id, max(revision) AS revision, choice, target, found, reason, decided_by, decided_at';

const toDecision = (row: DecisionRow): SavedDecision => ({
  submission: row.submission_id,
  subject: row.subject_id,
  choice: row.choice,
  ...(row.target === null ? {} : { target: row.target }),
  values: valuesSchema.parse(JSON.parse(row.found)),
  reason: row.reason,
  revision: row.revision,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
});

/** The decisions in force about one submission: the last revision of each subject. */
export const listDecisions = (db: ReadableDatabase, submission: SubmissionId): readonly SavedDecision[] =>
  db
    .prepare<[string], DecisionRow>(
      `SELECT ${COLUMNS} FROM decision WHERE submission_id = ? GROUP BY subject_id ORDER BY subject_id`,
    )
    .all(submission)
    .map(toDecision);

/** The same of every submission, in one question. */
export const listAllDecisions = (db: ReadableDatabase): readonly SavedDecision[] =>
  db
    .prepare<[], DecisionRow>(
      `SELECT ${COLUMNS} FROM decision GROUP BY submission_id, subject_id ORDER BY submission_id, subject_id`,
    )
    .all()
    .map(toDecision);

export const insertDecision = (db: WritableDatabase, decision: SavedDecision): void => {
  db.prepare(
    `INSERT INTO decision (submission_id, subject_id, revision, choice, target, found, reason, decided_by, decided_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    decision.submission,
    decision.subject,
    decision.revision,
    decision.choice,
    decision.target ?? null,
    JSON.stringify(decision.values),
    decision.reason,
    decision.decidedBy,
    decision.decidedAt,
  );
};
