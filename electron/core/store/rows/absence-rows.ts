import type { ClaimedTime, IndicatorId } from '../../../../shared/domain/ids.ts';
import type { EvidenceAbsence } from '../../../../shared/domain/scoring/sheet.ts';
import { toCanonicalJson } from '../../formats/canonical-json.ts';
import type { WritableDatabase } from '../database-types.ts';
import { ensureSheet, type SheetKey } from './sheet-rows.ts';

/** As the column holds it: what an adopted version says is compared with it word for word. */
export const absenceDocument = (absences: readonly EvidenceAbsence[] | undefined): string | null =>
  absences === undefined ? null : toCanonicalJson(absences);

/** Puts the reasons beside the judgement, which may not be given yet; its count of saves stays, for nothing of it changes. */
export const writeAbsences = (
  db: WritableDatabase,
  key: SheetKey,
  indicator: IndicatorId,
  absences: readonly EvidenceAbsence[] | undefined,
  savedAt: ClaimedTime,
): void => {
  ensureSheet(db, key);
  db.prepare(
    `INSERT INTO entry (member_id, submission_id, indicator_id, comment, revision, saved_at, absences)
     VALUES (?, ?, ?, '', 0, ?, ?)
     ON CONFLICT DO UPDATE SET absences = excluded.absences, saved_at = excluded.saved_at`,
  ).run(key.member, key.submission, indicator, savedAt, absenceDocument(absences));
  // A row that never held a judgement goes with its last reason: an entry that says nothing is none.
  db.prepare(
    `DELETE FROM entry WHERE member_id = ? AND submission_id = ? AND indicator_id = ? AND revision = 0 AND absences IS NULL`,
  ).run(key.member, key.submission, indicator);
};
