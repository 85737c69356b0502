import type { HintDismissal } from '../../../../shared/domain/convening/convening.ts';
import type { ClaimedTime } from '../../../../shared/domain/ids.ts';
import type { WritableDatabase } from '../database-types.ts';

export const insertDismissal = (db: WritableDatabase, dismissal: HintDismissal, at: ClaimedTime): void => {
  db.prepare(
    `INSERT INTO hint_dismissal (member_id, submission_id, hint, reason, dismissed_by, dismissed_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(dismissal.member, dismissal.submission, dismissal.hint, dismissal.reason, dismissal.by, at);
};
