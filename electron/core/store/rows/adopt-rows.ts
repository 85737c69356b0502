import type { ClaimedTime } from '../../../../shared/domain/ids.ts';
import type { Edition } from '../../../../shared/domain/merging/edition.ts';
import type { Sha256 } from '../../../../shared/domain/ids.ts';
import type { EvidenceLink } from '../../../../shared/domain/scoring/sheet.ts';
import { toCanonicalJson } from '../../formats/canonical-json.ts';
import type { WritableDatabase } from '../database-types.ts';
import { absenceDocument } from './absence-rows.ts';

type Kept = Pick<Edition, 'member' | 'submission'>;

/** An entry that changes counts one save more: a window that still shows the earlier one is told, and overwrites nothing. */
const writeEntries = (db: WritableDatabase, edition: Edition, at: ClaimedTime): void => {
  const { member, submission, entries } = edition;
  const kept = JSON.stringify(entries.map((entry) => entry.indicator));
  db.prepare(
    'DELETE FROM entry WHERE member_id = ? AND submission_id = ? AND indicator_id NOT IN (SELECT value FROM json_each(?))',
  ).run(member, submission, kept);
  const write = db.prepare(
    `INSERT INTO entry (member_id, submission_id, indicator_id, points, choice, target, measured, comment, revision, saved_at, absences)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
     ON CONFLICT DO UPDATE SET points = excluded.points, choice = excluded.choice, target = excluded.target,
       measured = excluded.measured, comment = excluded.comment, revision = revision + 1, saved_at = excluded.saved_at,
       absences = excluded.absences
     WHERE points IS NOT excluded.points OR choice IS NOT excluded.choice OR target IS NOT excluded.target
       OR measured IS NOT excluded.measured OR comment <> excluded.comment OR absences IS NOT excluded.absences`,
  );
  for (const { indicator, points, choice, target, measured, comment, absences } of entries)
    write.run(
      member,
      submission,
      indicator,
      points,
      choice ?? null,
      target ?? null,
      measured ?? null,
      comment,
      at,
      absenceDocument(absences),
    );
};

/** Links that the edition does not have are marked as removed; their rows and files stay. */
const writeLinks = (db: WritableDatabase, edition: Edition, at: ClaimedTime): void => {
  const { member, submission, entries } = edition;
  const links = entries.flatMap(({ indicator, evidence }) =>
    evidence.map((link: EvidenceLink) => ({ indicator, link })),
  );
  db.prepare(
    `UPDATE evidence SET removed_at = ? WHERE member_id = ? AND submission_id = ? AND removed_at IS NULL
     AND id NOT IN (SELECT value FROM json_each(?))`,
  ).run(at, member, submission, JSON.stringify(links.map(({ link }) => link.id)));
  const write = db.prepare(
    `INSERT INTO evidence (id, member_id, submission_id, indicator_id, ordinal, document, added_at)
     VALUES (?, ?, ?, ?, (SELECT coalesce(max(ordinal), 0) + 1 FROM evidence), ?, ?)
     ON CONFLICT (id) DO UPDATE SET indicator_id = excluded.indicator_id, ordinal = excluded.ordinal,
       document = excluded.document, removed_at = NULL
     WHERE member_id = excluded.member_id AND submission_id = excluded.submission_id`,
  );
  for (const { indicator, link } of links)
    write.run(link.id, member, submission, indicator, toCanonicalJson(link), at);
};

const writeVector = (db: WritableDatabase, { member, submission }: Kept, vector: Edition['vector']): void => {
  db.prepare('DELETE FROM sheet_vector WHERE member_id = ? AND submission_id = ?').run(member, submission);
  const add = db.prepare(
    'INSERT INTO sheet_vector (member_id, submission_id, device, count) VALUES (?, ?, ?, ?)',
  );
  for (const [device, count] of vector) add.run(member, submission, device, count);
};

/**
 * Makes the rows of a sheet what a known edition says, submitted or not. The database opens its seals for this one sheet
 * and closes them only when the rows are the edition's (migration 7). Not after the round was closed.
 */
export const adoptEdition = (db: WritableDatabase, id: Sha256, edition: Edition, at: ClaimedTime): void => {
  const { member, submission } = edition;
  db.prepare('INSERT INTO adopting (only, edition) VALUES (1, ?)').run(id);
  db.prepare('INSERT INTO sheet (member_id, submission_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
    member,
    submission,
  );
  writeEntries(db, edition, at);
  writeLinks(db, edition, at);
  writeVector(db, edition, edition.vector);
  db.prepare('UPDATE sheet SET submitted_at = ? WHERE member_id = ? AND submission_id = ?').run(
    edition.submittedAt,
    member,
    submission,
  );
  db.prepare('DELETE FROM adopting').run();
};
