import type { ClaimedTime, IndicatorId, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import { applyRevisions, givenOf, type GivenEntry } from '../../../../shared/domain/scoring/revision.ts';
import type {
  Reconsideration,
  ReconsiderationCause,
  ReconsiderationOutcome,
} from '../../../../shared/domain/scoring/reconsideration.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';
import { listDeliberationRevisions, readGiven } from './revision-rows.ts';
import { readSheet, type SheetKey } from './sheet-rows.ts';

/** What changed, and which entries may rest on it. */
export interface ChangedBasis {
  readonly submission: SubmissionId;
  readonly cause: ReconsiderationCause;
  /** For people: what changed. */
  readonly what: string;
  /** Whether the entry that a member gave for this indicator rests on what changed. */
  readonly concerns: (entry: {
    readonly indicator: IndicatorId;
    readonly materials: readonly string[];
  }) => boolean;
}

/** Marks the entries of one sheet that rest on what changed, as they stand now; gives their number. */
export const raiseInSheet = (
  db: WritableDatabase,
  key: SheetKey,
  { submission, cause, what, concerns }: ChangedBasis,
  at: ClaimedTime,
): number => {
  const sheet = applyRevisions(readSheet(db, key), listDeliberationRevisions(db, submission));
  const insert = db.prepare(
    `INSERT INTO reconsideration (member_id, submission_id, indicator_id, cause, what, before, raised_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const concerned = sheet.entries.filter((entry) => {
    const isGiven = entry.points !== null || entry.choice !== undefined;
    const materials = entry.evidence.flatMap((link) => (link.kind === 'page' ? [link.material] : []));
    return isGiven && concerns({ indicator: entry.indicator, materials });
  });
  for (const entry of concerned)
    insert.run(key.member, submission, entry.indicator, cause, what, JSON.stringify(givenOf(entry)), at);
  return concerned.length;
};

/**
 * Marks every entry given so far that rests on what changed; to be called in the transaction of the change. Gives their number.
 * An entry still waiting for an earlier change of the same thing is marked again: its member sees each change.
 */
export const raiseReconsiderations = (db: WritableDatabase, basis: ChangedBasis, at: ClaimedTime): number =>
  db
    .prepare<[string], MemberId>('SELECT member_id FROM sheet WHERE submission_id = ? ORDER BY member_id')
    .pluck()
    .all(basis.submission)
    .reduce(
      (raised, member) => raised + raiseInSheet(db, { member, submission: basis.submission }, basis, at),
      0,
    );

interface ReconsiderationRow {
  readonly id: number;
  readonly member_id: MemberId;
  readonly submission_id: SubmissionId;
  readonly indicator_id: IndicatorId;
  readonly cause: ReconsiderationCause;
  readonly what: string;
  readonly before: string;
  readonly raised_at: ClaimedTime;
  readonly outcome: ReconsiderationOutcome | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly settled_at: ClaimedTime | null;
}

const settledOf = ({ outcome, after, reason, settled_at: at }: ReconsiderationRow) =>
  outcome === null || after === null || reason === null || at === null
    ? undefined
    : { outcome, after: readGiven(after), reason, at };

const toReconsideration = (row: ReconsiderationRow): Reconsideration => ({
  id: row.id,
  member: row.member_id,
  submission: row.submission_id,
  indicator: row.indicator_id,
  cause: row.cause,
  what: row.what,
  before: readGiven(row.before),
  raisedAt: row.raised_at,
  settled: settledOf(row),
});

/** Of the whole review, of one submission, or of one sheet; in the order in which they were raised. */
export const listReconsiderations = (
  db: ReadableDatabase,
  { member = null, submission = null }: { readonly [Key in keyof SheetKey]?: SheetKey[Key] | null } = {},
): readonly Reconsideration[] =>
  db
    .prepare<{ member: string | null; submission: string | null }, ReconsiderationRow>(
      `SELECT * FROM reconsideration
       WHERE (@submission IS NULL OR submission_id = @submission) AND (@member IS NULL OR member_id = @member) ORDER BY id`,
    )
    .all({ member, submission })
    .map(toReconsideration);

/** How many entries of a sheet wait to be looked at again; asked of the database once for all sheets. */
export const readWaitingCounts = (db: ReadableDatabase): ((key: SheetKey) => number) => {
  const rows = db
    .prepare<[], SheetKey & { readonly count: number }>(
      `SELECT member_id AS member, submission_id AS submission, count(DISTINCT indicator_id) AS count
       FROM reconsideration WHERE outcome IS NULL GROUP BY member_id, submission_id`,
    )
    .all();
  const counts = new Map(rows.map(({ member, submission, count }) => [`${member} ${submission}`, count]));
  return ({ member, submission }) => counts.get(`${member} ${submission}`) ?? 0;
};

export interface Settlement {
  readonly outcome: ReconsiderationOutcome;
  readonly after: GivenEntry;
  readonly reason: string;
}

/** Settles those that wait at one entry together; the newest stands for all of them. */
export const settleReconsiderations = (
  db: WritableDatabase,
  waiting: readonly Pick<Reconsideration, 'id'>[],
  { outcome, after, reason }: Settlement,
  at: ClaimedTime,
): void => {
  const newest = Math.max(...waiting.map(({ id }) => id));
  const settle = db.prepare(
    'UPDATE reconsideration SET outcome = ?, after = ?, reason = ?, settled_at = ?, settled_with = ? WHERE id = ?',
  );
  for (const { id } of waiting) settle.run(outcome, JSON.stringify(givenOf(after)), reason, at, newest, id);
};
