import type { ClaimedTime, IndicatorId, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { EntryRevision, GivenEntry, RevisionCause } from '../../../../shared/domain/scoring/revision.ts';
import { listUnlockRevisions } from '../../../../shared/domain/scoring/unlock.ts';
import { givenSchema } from '../../../../shared/formats/convening-file.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';
import { readSheet } from './sheet-rows.ts';
import { listUnlocks } from './unlock-rows.ts';

interface RevisionRow {
  readonly member_id: MemberId;
  readonly submission_id: SubmissionId;
  readonly indicator_id: IndicatorId;
  readonly cause: Exclude<RevisionCause, 'unlock'>;
  readonly reason: string;
  readonly before: string;
  readonly after: string;
}

export const readGiven = (text: string): GivenEntry => givenSchema.parse(JSON.parse(text));

/** 合议后修改 of one submission or of all, oldest first for each entry; whatever gave rise to them. */
export const listDeliberationRevisions = (
  db: ReadableDatabase,
  submission: SubmissionId | null = null,
): readonly EntryRevision[] =>
  db
    .prepare<{ submission: string | null }, RevisionRow>(
      `SELECT member_id, submission_id, indicator_id, cause, reason, before, after FROM entry_revision
       WHERE @submission IS NULL OR submission_id = @submission ORDER BY member_id, submission_id, indicator_id, number`,
    )
    .all({ submission })
    .map((row) => ({
      member: row.member_id,
      submission: row.submission_id,
      indicator: row.indicator_id,
      cause: row.cause,
      reason: row.reason,
      before: readGiven(row.before),
      after: readGiven(row.after),
    }));

/** Follow from the kept versions, so that they are the same on whatever laptops the sheet was changed. */
const listRevisionsByUnlock = (db: ReadableDatabase): readonly EntryRevision[] => {
  const bySheet = Map.groupBy(listUnlocks(db), ({ member, submission }) => `${member} ${submission}`);
  return [...bySheet.values()].flatMap((unlocks) => {
    const [first] = unlocks;
    return first ? listUnlockRevisions(readSheet(db, first), unlocks) : [];
  });
};

/** Every revision of the review, those of one entry oldest first: an unlock comes before the deliberation. */
export const listAllRevisions = (db: ReadableDatabase): readonly EntryRevision[] => [
  ...listRevisionsByUnlock(db),
  ...listDeliberationRevisions(db),
];

export const insertRevision = (
  db: WritableDatabase,
  revision: EntryRevision & { readonly cause: RevisionRow['cause'] },
  revisedAt: ClaimedTime,
): void => {
  const { member, submission, indicator } = revision;
  db.prepare(
    `INSERT INTO entry_revision (member_id, submission_id, indicator_id, number, cause, reason, before, after, revised_at)
     VALUES (?, ?, ?, (SELECT 1 + count(*) FROM entry_revision WHERE member_id = ? AND submission_id = ? AND indicator_id = ?), ?, ?, ?, ?, ?)`,
  ).run(
    member,
    submission,
    indicator,
    member,
    submission,
    indicator,
    revision.cause,
    revision.reason,
    JSON.stringify(revision.before),
    JSON.stringify(revision.after),
    revisedAt,
  );
};
