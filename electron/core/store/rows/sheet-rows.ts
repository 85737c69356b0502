import type { ClaimedTime, IndicatorId, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { Points } from '../../../../shared/domain/points.ts';
import type { Entry, EvidenceLink, ScoreSheet } from '../../../../shared/domain/scoring/sheet.ts';
import { absencesSchema, evidenceLinkSchema } from '../../../../shared/formats/evidence-schema.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** An entry with the count of its saves, so that two windows cannot overwrite each other unseen. */
export interface SavedEntry extends Entry {
  readonly revision: number;
}

export interface SavedSheet extends ScoreSheet {
  readonly entries: readonly SavedEntry[];
}

export interface SheetKey {
  readonly member: MemberId;
  readonly submission: SubmissionId;
}

interface EntryRow {
  readonly indicator_id: IndicatorId;
  readonly points: Points | null;
  readonly choice: string | null;
  readonly target: string | null;
  readonly measured: string | null;
  readonly comment: string;
  readonly revision: number;
  readonly absences: string | null;
}

interface EvidenceRow {
  readonly indicator_id: IndicatorId;
  readonly document: string;
}

/** Parts that an entry does not have are absent, so that equal entries are equal bytes. */
const partsOf = (row: EntryRow | undefined): Pick<Entry, 'choice' | 'target' | 'measured' | 'absences'> => ({
  ...(row?.choice ? { choice: row.choice } : {}),
  ...(row?.target ? { target: row.target } : {}),
  ...(row?.measured ? { measured: row.measured } : {}),
  ...(row?.absences ? { absences: absencesSchema.parse(JSON.parse(row.absences)) } : {}),
});

const toLink = (document: string): EvidenceLink => evidenceLinkSchema.parse(JSON.parse(document));

/** The sheet as it stands; an untouched one is empty. An indicator with evidence but no points yet has revision 0. */
export const readSheet = (db: ReadableDatabase, { member, submission }: SheetKey): SavedSheet => {
  const state = db
    .prepare<[string, string], { submitted_at: ClaimedTime | null }>(
      'SELECT submitted_at FROM sheet WHERE member_id = ? AND submission_id = ?',
    )
    .get(member, submission);
  const rows = db
    .prepare<[string, string], EntryRow>(
      'SELECT indicator_id, points, choice, target, measured, comment, revision, absences FROM entry WHERE member_id = ? AND submission_id = ? ORDER BY indicator_id',
    )
    .all(member, submission);
  const links = db
    .prepare<[string, string], EvidenceRow>(
      `SELECT indicator_id, document FROM evidence
       WHERE member_id = ? AND submission_id = ? AND removed_at IS NULL ORDER BY ordinal`,
    )
    .all(member, submission);
  const indicators = [
    ...new Set([...rows.map((row) => row.indicator_id), ...links.map((link) => link.indicator_id)]),
  ].sort();
  const entries = indicators.map((indicator): SavedEntry => {
    const row = rows.find((each) => each.indicator_id === indicator);
    return {
      indicator,
      points: row?.points ?? null,
      ...partsOf(row),
      comment: row?.comment ?? '',
      revision: row?.revision ?? 0,
      evidence: links.filter((link) => link.indicator_id === indicator).map((link) => toLink(link.document)),
    };
  });
  return { member, submission, entries, submittedAt: state?.submitted_at ?? null };
};

/** Everything of a sheet hangs on its row. */
export const ensureSheet = (db: WritableDatabase, { member, submission }: SheetKey): void => {
  db.prepare('INSERT INTO sheet (member_id, submission_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    member,
    submission,
  );
};

export const writeEntry = (
  db: WritableDatabase,
  key: SheetKey,
  entry: Omit<SavedEntry, 'evidence' | 'absences'>,
  savedAt: ClaimedTime,
): void => {
  ensureSheet(db, key);
  db.prepare(
    `INSERT INTO entry (member_id, submission_id, indicator_id, points, choice, target, measured, comment, revision, saved_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET points = excluded.points, choice = excluded.choice, target = excluded.target, measured = excluded.measured,
       comment = excluded.comment, revision = excluded.revision, saved_at = excluded.saved_at`,
  ).run(
    key.member,
    key.submission,
    entry.indicator,
    entry.points,
    entry.choice ?? null,
    entry.target ?? null,
    entry.measured ?? null,
    entry.comment,
    entry.revision,
    savedAt,
  );
};

export const markSubmitted = (db: WritableDatabase, key: SheetKey, at: ClaimedTime): void => {
  ensureSheet(db, key);
  db.prepare('UPDATE sheet SET submitted_at = ? WHERE member_id = ? AND submission_id = ?').run(
    at,
    key.member,
    key.submission,
  );
};

/** Opens a handed-in sheet again; the database lets it pass only where a granted unlock names this very handing in. */
export const reopenSheet = (db: WritableDatabase, { member, submission }: SheetKey): void => {
  db.prepare('UPDATE sheet SET submitted_at = NULL WHERE member_id = ? AND submission_id = ?').run(
    member,
    submission,
  );
};

export interface ClosedRound {
  readonly closedAt: ClaimedTime;
  readonly closedBy: MemberId;
  readonly reason: string | null;
}

export const readRound = (db: ReadableDatabase): ClosedRound | null => {
  const row = db
    .prepare<[], { closed_at: ClaimedTime; closed_by: MemberId; reason: string | null }>(
      'SELECT closed_at, closed_by, reason FROM round',
    )
    .get();
  return row ? { closedAt: row.closed_at, closedBy: row.closed_by, reason: row.reason } : null;
};

export const closeRound = (db: WritableDatabase, round: ClosedRound): void => {
  db.prepare('INSERT INTO round (only, closed_at, closed_by, reason) VALUES (1, ?, ?, ?)').run(
    round.closedAt,
    round.closedBy,
    round.reason,
  );
};
