import { z } from 'zod';
import type { SubmissionId } from '../../../../shared/domain/ids.ts';
import type { Opinion, OpinionSection } from '../../../../shared/domain/opinion/opinion.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

const boundSchema = z.record(z.string(), z.string());

interface SectionRow {
  readonly submission_id: SubmissionId;
  readonly section_id: string;
  readonly text: string;
  readonly bound_at: string;
}

const toSection = (row: SectionRow): OpinionSection => ({
  id: row.section_id,
  text: row.text,
  boundAt: boundSchema.parse(JSON.parse(row.bound_at)),
});

const COLUMNS = 'submission_id, section_id, text, bound_at';

/** Null while nothing was drafted. */
export const findOpinion = (db: ReadableDatabase, submission: SubmissionId): Opinion | null => {
  const rows = db
    .prepare<[string], SectionRow>(
      `SELECT ${COLUMNS} FROM opinion_section WHERE submission_id = ? ORDER BY ordinal`,
    )
    .all(submission);
  if (rows.length === 0) return null;
  return { submission, sections: rows.map(toSection) };
};

/** All that were drafted, in one question. */
export const listSavedOpinions = (db: ReadableDatabase): ReadonlyMap<SubmissionId, Opinion> => {
  const rows = db
    .prepare<[], SectionRow>(`SELECT ${COLUMNS} FROM opinion_section ORDER BY submission_id, ordinal`)
    .all();
  const sections = Map.groupBy(rows, (row) => row.submission_id);
  return new Map(
    [...sections].map(([submission, own]) => [submission, { submission, sections: own.map(toSection) }]),
  );
};

/** Submissions that have one, without its text. */
export const listDrafted = (db: ReadableDatabase): ReadonlySet<SubmissionId> =>
  new Set(db.prepare<[], SubmissionId>('SELECT DISTINCT submission_id FROM opinion_section').pluck().all());

/** How many submissions have one. */
export const countOpinions = (db: ReadableDatabase): number => listDrafted(db).size;

export const insertOpinion = (db: WritableDatabase, opinion: Opinion): void => {
  const add = db.prepare(
    'INSERT INTO opinion_section (submission_id, section_id, ordinal, text, bound_at) VALUES (?, ?, ?, ?, ?)',
  );
  opinion.sections.forEach((section, ordinal) =>
    add.run(opinion.submission, section.id, ordinal, section.text, JSON.stringify(section.boundAt)),
  );
};

export const updateSection = (
  db: WritableDatabase,
  submission: SubmissionId,
  section: OpinionSection,
): boolean =>
  db
    .prepare('UPDATE opinion_section SET text = ?, bound_at = ? WHERE submission_id = ? AND section_id = ?')
    .run(section.text, JSON.stringify(section.boundAt), submission, section.id).changes === 1;
