import type { Recusal } from '../../../../shared/domain/convening/convening.ts';
import type { ClaimedTime, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { WritableDatabase } from '../database-types.ts';

interface Act {
  readonly by: MemberId;
  readonly at: ClaimedTime;
}

export const insertRecusal = (db: WritableDatabase, recusal: Recusal, { by, at }: Act): void => {
  db.prepare(
    'INSERT INTO recusal (member_id, submission_id, cause, reason, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(recusal.member, recusal.submission, recusal.cause, recusal.reason, by, at);
};

/** The row stays and says who lifted it and why. */
export const liftRecusal = (
  db: WritableDatabase,
  pair: { readonly member: MemberId; readonly submission: SubmissionId },
  reason: string,
  { by, at }: Act,
): void => {
  db.prepare(
    `UPDATE recusal SET lifted_by = ?, lifted_at = ?, lift_reason = ?
     WHERE member_id = ? AND submission_id = ? AND lifted_at IS NULL`,
  ).run(by, at, reason, pair.member, pair.submission);
};
