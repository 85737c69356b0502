import type { ClaimedTime, DeviceId, MemberId, Sha256, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { Edition, EditionHead } from '../../../../shared/domain/merging/edition.ts';
import type { VersionVector } from '../../../../shared/domain/merging/version-vector.ts';
import { editionSchema } from '../../../../shared/formats/sheets-file.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';
import type { SheetKey } from './sheet-rows.ts';

/** An edition with what it is known by. */
export interface KnownEdition {
  readonly head: EditionHead;
  readonly edition: Edition;
  /** Its canonical JSON. */
  readonly document: string;
}

interface HeadRow {
  readonly sha256: Sha256;
  readonly vector: string;
  readonly unlocks: number;
  readonly submitted_at: ClaimedTime | null;
  readonly content: Sha256;
}

const readVector = (text: string): VersionVector =>
  new Map(Object.entries(JSON.parse(text) as Record<string, number>) as [DeviceId, number][]);

const toHead = (row: HeadRow): EditionHead => ({
  id: row.sha256,
  vector: readVector(row.vector),
  unlocks: row.unlocks,
  submitted: row.submitted_at !== null,
  content: row.content,
});

/** Each edition once, however often it comes. Gives whether it was new. */
export const insertEdition = (
  db: WritableDatabase,
  { head, edition, document }: KnownEdition,
  knownAtHost: boolean,
  at: ClaimedTime,
): boolean => {
  const { changes } = db
    .prepare(
      `INSERT INTO edition (sha256, member_id, submission_id, vector, unlocks, submitted_at, content, document, known_at_host, kept_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING`,
    )
    .run(
      head.id,
      edition.member,
      edition.submission,
      JSON.stringify(Object.fromEntries(edition.vector)),
      edition.unlocks,
      edition.submittedAt,
      head.content,
      document,
      Number(knownAtHost),
      at,
    );
  if (changes === 0 && knownAtHost)
    db.prepare('UPDATE edition SET known_at_host = 1 WHERE sha256 = ?').run(head.id);
  return changes === 1;
};

export const listHeads = (db: ReadableDatabase, { member, submission }: SheetKey): readonly EditionHead[] =>
  db
    .prepare<[string, string], HeadRow>(
      'SELECT sha256, vector, unlocks, submitted_at, content FROM edition WHERE member_id = ? AND submission_id = ? ORDER BY sha256',
    )
    .all(member, submission)
    .map(toHead);

/** The sheets that more than one version is known of, without reading the versions. */
export const listSheetsWithVersions = (db: ReadableDatabase): readonly SheetKey[] =>
  db
    .prepare<[], { member: MemberId; submission: SubmissionId }>(
      `SELECT e.member_id AS member, e.submission_id AS submission FROM edition e
       JOIN member m ON m.id = e.member_id JOIN submission s ON s.id = e.submission_id
       GROUP BY e.member_id, e.submission_id ORDER BY s.ordinal, m.ordinal`,
    )
    .all();

export const readEdition = (db: ReadableDatabase, id: Sha256): Edition => {
  const document = db
    .prepare<[string], string>('SELECT document FROM edition WHERE sha256 = ?')
    .pluck()
    .get(id);
  if (document === undefined) throw new Error('an edition is not there');
  return editionSchema.parse(JSON.parse(document));
};

/** All versions of one member's sheets; `atHost` false: only those that the host does not have yet. */
export const listEditionsOf = (
  db: ReadableDatabase,
  member: MemberId,
  atHost: boolean,
): readonly { readonly id: Sha256; readonly edition: Edition }[] =>
  db
    .prepare<[string, number], { sha256: Sha256; document: string }>(
      `SELECT sha256, document FROM edition WHERE member_id = ? AND known_at_host <= ? ORDER BY submission_id, sha256`,
    )
    .all(member, Number(atHost))
    .map((row) => ({ id: row.sha256, edition: editionSchema.parse(JSON.parse(row.document)) }));

/** How often each laptop changed the rows of this sheet. */
export const readSheetVector = (db: ReadableDatabase, { member, submission }: SheetKey): VersionVector =>
  new Map(
    db
      .prepare<[string, string], { device: DeviceId; count: number }>(
        'SELECT device, count FROM sheet_vector WHERE member_id = ? AND submission_id = ? ORDER BY device',
      )
      .all(member, submission)
      .map((row) => [row.device, row.count]),
  );

/** Submissions whose sheet of this member was ever touched, here or elsewhere. */
export const listTouchedSheets = (db: ReadableDatabase, member: MemberId): readonly SheetKey[] =>
  db
    .prepare<[string], { member: MemberId; submission: SubmissionId }>(
      `SELECT DISTINCT v.member_id AS member, v.submission_id AS submission FROM sheet_vector v
       JOIN submission s ON s.id = v.submission_id WHERE v.member_id = ? ORDER BY s.ordinal`,
    )
    .all(member);

/** The claimed time of the last change of a sheet's rows. */
export const readChangedAt = (db: ReadableDatabase, { member, submission }: SheetKey): ClaimedTime | null =>
  db
    .prepare<[string, string, string, string, string, string], ClaimedTime | null>(
      `SELECT max(at) FROM (
         SELECT max(saved_at) AS at FROM entry WHERE member_id = ? AND submission_id = ?
         UNION ALL SELECT max(coalesce(removed_at, added_at)) FROM evidence WHERE member_id = ? AND submission_id = ?
         UNION ALL SELECT submitted_at FROM sheet WHERE member_id = ? AND submission_id = ?)`,
    )
    .pluck()
    .get(member, submission, member, submission, member, submission) ?? null;

/** 退回修改 granted for this sheet, as far as this laptop knows. */
export const countGrantedUnlocks = (db: ReadableDatabase, { member, submission }: SheetKey): number =>
  db
    .prepare<[string, string], number>(
      'SELECT count(*) FROM unlock WHERE member_id = ? AND submission_id = ? AND granted = 1',
    )
    .pluck()
    .get(member, submission) ?? 0;
