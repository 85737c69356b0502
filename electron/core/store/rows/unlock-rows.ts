import { z } from 'zod';
import type { ClaimedTime, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { Unlock, UnlockAnswer } from '../../../../shared/domain/scoring/unlock.ts';
import { entrySchema } from '../../../../shared/formats/evidence-schema.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';
import type { SheetKey } from './sheet-rows.ts';

interface UnlockRow {
  readonly member_id: MemberId;
  readonly submission_id: SubmissionId;
  readonly number: number;
  readonly reason: string;
  readonly requested_at: ClaimedTime;
  readonly submitted_at: ClaimedTime;
  readonly granted: 0 | 1 | null;
  readonly answer: string | null;
  readonly answered_by: MemberId | null;
  readonly answered_at: ClaimedTime | null;
  readonly version: string | null;
}

const versionSchema = z.array(entrySchema);

const answerOf = (row: UnlockRow): UnlockAnswer | null => {
  if (row.granted === null || row.answered_by === null || row.answered_at === null) return null;
  return {
    granted: row.granted === 1,
    words: row.answer ?? '',
    by: row.answered_by,
    at: row.answered_at,
    ...(row.version === null ? {} : { version: versionSchema.parse(JSON.parse(row.version)) }),
  };
};

const toUnlock = (row: UnlockRow): Unlock => ({
  member: row.member_id,
  submission: row.submission_id,
  number: row.number,
  reason: row.reason,
  requestedAt: row.requested_at,
  submittedAt: row.submitted_at,
  answer: answerOf(row),
});

/** Every request of the review, those about one sheet together and in their order. */
export const listUnlocks = (db: ReadableDatabase): readonly Unlock[] =>
  db
    .prepare<[], UnlockRow>('SELECT * FROM unlock ORDER BY member_id, submission_id, number')
    .all()
    .map(toUnlock);

/** Those about one sheet, in their order. */
export const listUnlocksOf = (db: ReadableDatabase, key: SheetKey): readonly Unlock[] =>
  db
    .prepare<[string, string], UnlockRow>(
      'SELECT * FROM unlock WHERE member_id = ? AND submission_id = ? ORDER BY number',
    )
    .all(key.member, key.submission)
    .map(toUnlock);

/** A request, or one that was answered elsewhere already. */
export const insertUnlock = (db: WritableDatabase, unlock: Unlock): void => {
  const { answer } = unlock;
  db.prepare(
    `INSERT INTO unlock (member_id, submission_id, number, reason, requested_at, submitted_at, granted, answer, answered_by, answered_at, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    unlock.member,
    unlock.submission,
    unlock.number,
    unlock.reason,
    unlock.requestedAt,
    unlock.submittedAt,
    answer ? Number(answer.granted) : null,
    answer?.words ?? null,
    answer?.by ?? null,
    answer?.at ?? null,
    answer?.version ? JSON.stringify(answer.version) : null,
  );
};

export const writeUnlockAnswer = (
  db: WritableDatabase,
  {
    member,
    submission,
    number,
    submittedAt,
  }: Pick<Unlock, 'member' | 'submission' | 'number' | 'submittedAt'>,
  answer: UnlockAnswer,
): void => {
  db.prepare(
    `UPDATE unlock SET submitted_at = ?, granted = ?, answer = ?, answered_by = ?, answered_at = ?, version = ?
     WHERE member_id = ? AND submission_id = ? AND number = ?`,
  ).run(
    submittedAt,
    Number(answer.granted),
    answer.words,
    answer.by,
    answer.at,
    answer.version ? JSON.stringify(answer.version) : null,
    member,
    submission,
    number,
  );
};
