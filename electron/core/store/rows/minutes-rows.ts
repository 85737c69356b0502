import type { Note, Query } from '../../../../shared/domain/deliberation/minutes.ts';
import type { ClaimedTime, IndicatorId, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

interface NoteRow {
  readonly id: number;
  readonly submission_id: SubmissionId;
  readonly kind: Note['kind'];
  readonly indicator_id: IndicatorId | null;
  readonly text: string;
  readonly author: MemberId;
  readonly at: ClaimedTime;
  readonly corrects: number | null;
}

/** Of the whole review, as they were written. */
export const listNotes = (db: ReadableDatabase): readonly Note[] =>
  db
    .prepare<[], NoteRow>(
      'SELECT id, submission_id, kind, indicator_id, text, author, at, corrects FROM note ORDER BY id',
    )
    .all()
    .map(({ submission_id, indicator_id, corrects, ...row }) => ({
      ...row,
      submission: submission_id,
      ...(indicator_id === null ? {} : { indicator: indicator_id }),
      ...(corrects === null ? {} : { corrects }),
    }));

/** Indicators by submission to whose spread somebody gave a word of explanation. */
export const listExplained = (db: ReadableDatabase): ReadonlyMap<SubmissionId, ReadonlySet<string>> => {
  const explained = new Map<SubmissionId, Set<string>>();
  for (const { submission, kind, indicator } of listNotes(db)) {
    if (kind !== 'flag' || indicator === undefined) continue;
    const known = explained.get(submission);
    if (known) known.add(indicator);
    else explained.set(submission, new Set([indicator]));
  }
  return explained;
};

export const insertNote = (db: WritableDatabase, note: Omit<Note, 'id'>): void => {
  db.prepare(
    'INSERT INTO note (submission_id, kind, indicator_id, text, author, at, corrects) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    note.submission,
    note.kind,
    note.indicator ?? null,
    note.text,
    note.author,
    note.at,
    note.corrects ?? null,
  );
};

interface AnswerRow {
  readonly query: number;
  readonly text: string;
  readonly recorded_by: MemberId;
  readonly recorded_at: ClaimedTime;
}

interface QueryRow {
  readonly number: number;
  readonly submission_id: SubmissionId;
  readonly text: string;
  readonly asked_by: MemberId;
  readonly asked_at: ClaimedTime;
}

/** Of the whole review, by number. */
export const listQueries = (db: ReadableDatabase): readonly Query[] => {
  const answers = db
    .prepare<[], AnswerRow>('SELECT query, text, recorded_by, recorded_at FROM query_answer ORDER BY id')
    .all();
  return db
    .prepare<[], QueryRow>(
      'SELECT number, submission_id, text, asked_by, asked_at FROM query ORDER BY number',
    )
    .all()
    .map((row) => ({
      number: row.number,
      submission: row.submission_id,
      text: row.text,
      askedBy: row.asked_by,
      askedAt: row.asked_at,
      answers: answers
        .filter((answer) => answer.query === row.number)
        .map(({ text, recorded_by, recorded_at }) => ({
          text,
          recordedBy: recorded_by,
          recordedAt: recorded_at,
        })),
    }));
};

/** The number that the next query, or motion, will have: rows are never taken out, so it is one more than there are. */
export const nextNumber = (db: ReadableDatabase, table: 'query' | 'motion'): number =>
  (db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0) + 1;

export const insertQuery = (db: WritableDatabase, query: Omit<Query, 'answers'>): void => {
  db.prepare(
    'INSERT INTO query (number, submission_id, text, asked_by, asked_at) VALUES (?, ?, ?, ?, ?)',
  ).run(query.number, query.submission, query.text, query.askedBy, query.askedAt);
};

export const insertAnswer = (db: WritableDatabase, query: number, answer: Query['answers'][number]): void => {
  db.prepare('INSERT INTO query_answer (query, text, recorded_by, recorded_at) VALUES (?, ?, ?, ?)').run(
    query,
    answer.text,
    answer.recordedBy,
    answer.recordedAt,
  );
};
