import type { ClaimedTime, IndicatorId, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { Points } from '../../../../shared/domain/points.ts';
import type { Entry, ScoreSheet } from '../../../../shared/domain/scoring/sheet.ts';
import type { ReadableDatabase } from '../database-types.ts';
import type { SheetKey } from './sheet-rows.ts';

interface JudgementRow {
  readonly member_id: MemberId;
  readonly submission_id: SubmissionId;
  readonly submitted_at: ClaimedTime | null;
  readonly indicator_id: IndicatorId;
  readonly points: Points | null;
  readonly choice: string | null;
}

/** One for all: a large review has tens of thousands of entries. */
const NO_EVIDENCE: Entry['evidence'] = [];

const toEntry = ({ indicator_id, points, choice }: JudgementRow): Entry => ({
  indicator: indicator_id,
  points,
  ...(choice ? { choice } : {}),
  comment: '',
  evidence: NO_EVIDENCE,
});

const listSheets = (db: ReadableDatabase, which: string): readonly ScoreSheet[] => {
  const rows = db
    .prepare<[], JudgementRow>(
      `SELECT e.member_id, e.submission_id, s.submitted_at, e.indicator_id, e.points, e.choice
       FROM sheet s JOIN entry e ON e.member_id = s.member_id AND e.submission_id = s.submission_id
       WHERE ${which} ORDER BY e.member_id, e.submission_id, e.indicator_id`,
    )
    .all();
  const sheets: (ScoreSheet & { readonly entries: Entry[] })[] = [];
  for (const row of rows) {
    const last = sheets.at(-1);
    if (last && last.member === row.member_id && last.submission === row.submission_id)
      last.entries.push(toEntry(row));
    else
      sheets.push({
        member: row.member_id,
        submission: row.submission_id,
        entries: [toEntry(row)],
        submittedAt: row.submitted_at,
      });
  }
  return sheets;
};

/**
 * Every handed-in sheet of the review by its points and choices alone, in one question: figures need no more, and words and
 * evidence are most of what a large review holds. Entries are in the order of their indicators' ids.
 */
export const listHandedIn = (db: ReadableDatabase): readonly ScoreSheet[] =>
  listSheets(db, 's.submitted_at IS NOT NULL');

/** The same of every sheet that has an entry, handed in or not: for counting what is given. */
export const listBegun = (db: ReadableDatabase): readonly ScoreSheet[] => listSheets(db, 'TRUE');

/** What a member wrote beside an entry. */
export interface WrittenWords extends SheetKey {
  readonly indicator: IndicatorId;
  readonly comment: string;
}

/** All words of handed-in sheets, in one question; entries without any are left out. */
export const listWrittenWords = (db: ReadableDatabase): readonly WrittenWords[] =>
  db
    .prepare<[], WrittenWords>(
      `SELECT e.member_id AS member, e.submission_id AS submission, e.indicator_id AS indicator, e.comment
       FROM sheet s JOIN entry e ON e.member_id = s.member_id AND e.submission_id = s.submission_id
       WHERE s.submitted_at IS NOT NULL AND e.comment <> ''`,
    )
    .all();

export const isHandedIn = (db: ReadableDatabase, { member, submission }: SheetKey): boolean =>
  db
    .prepare<[string, string], number>(
      'SELECT 1 FROM sheet WHERE member_id = ? AND submission_id = ? AND submitted_at IS NOT NULL',
    )
    .pluck()
    .get(member, submission) === 1;

/** Tells of any sheet whether it is handed in, by one question for all: for counting, open round or not. */
export const readHandedInKeys = (db: ReadableDatabase): ((key: SheetKey) => boolean) => {
  const submissions = Map.groupBy(
    db
      .prepare<[], { member_id: MemberId; submission_id: SubmissionId }>(
        'SELECT member_id, submission_id FROM sheet WHERE submitted_at IS NOT NULL',
      )
      .all(),
    (row) => row.member_id,
  );
  const known = new Map(
    [...submissions].map(([member, rows]) => [member, new Set(rows.map((row) => row.submission_id))]),
  );
  return ({ member, submission }) => known.get(member)?.has(submission) ?? false;
};
