import type { BallotOutcome } from '../../../../shared/domain/convening/ballot.ts';
import type { ClaimedTime, MemberId } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

export interface Ballot {
  readonly number: number;
  readonly candidates: readonly MemberId[];
  /** Null while votes are still taken. */
  readonly outcome: BallotOutcome | null;
}

/** The one that is open, or the last one that was counted. */
export const findLatestBallot = (db: ReadableDatabase): Ballot | null => {
  const row = db
    .prepare<[], { number: number; candidates: string; outcome: string | null }>(
      'SELECT number, candidates, outcome FROM ballot ORDER BY number DESC LIMIT 1',
    )
    .get();
  return row
    ? {
        number: row.number,
        candidates: JSON.parse(row.candidates) as MemberId[],
        outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as BallotOutcome),
      }
    : null;
};

/** Nobody's vote is known before the count: the row of each candidate is there from the start. */
export const insertBallot = (
  db: WritableDatabase,
  { number, candidates }: Pick<Ballot, 'number' | 'candidates'>,
  opened: { readonly by: MemberId; readonly at: ClaimedTime },
): void => {
  db.prepare('INSERT INTO ballot (number, candidates, opened_by, opened_at) VALUES (?, ?, ?, ?)').run(
    number,
    JSON.stringify(candidates),
    opened.by,
    opened.at,
  );
  const add = db.prepare('INSERT INTO ballot_count (ballot, candidate, votes) VALUES (?, ?, 0)');
  for (const candidate of candidates) add.run(number, candidate);
};

/** In the order of their ids, never of their votes. */
export const listVoters = (db: ReadableDatabase, ballot: number): readonly MemberId[] =>
  db
    .prepare<[number], MemberId>('SELECT member_id FROM ballot_voter WHERE ballot = ? ORDER BY member_id')
    .pluck()
    .all(ballot);

/** Who voted, and one vote more for somebody: two rows that nothing ties together. */
export const recordVote = (
  db: WritableDatabase,
  ballot: number,
  voter: MemberId,
  candidate: MemberId,
): void => {
  db.prepare('INSERT INTO ballot_voter (ballot, member_id) VALUES (?, ?)').run(ballot, voter);
  db.prepare('UPDATE ballot_count SET votes = votes + 1 WHERE ballot = ? AND candidate = ?').run(
    ballot,
    candidate,
  );
};

export const readCounts = (db: ReadableDatabase, ballot: number): ReadonlyMap<MemberId, number> =>
  new Map(
    db
      .prepare<[number], { candidate: MemberId; votes: number }>(
        'SELECT candidate, votes FROM ballot_count WHERE ballot = ? ORDER BY candidate',
      )
      .all(ballot)
      .map((row) => [row.candidate, row.votes]),
  );

export const closeBallot = (
  db: WritableDatabase,
  ballot: number,
  outcome: BallotOutcome,
  at: ClaimedTime,
): void => {
  db.prepare('UPDATE ballot SET closed_at = ?, outcome = ? WHERE number = ?').run(
    at,
    JSON.stringify(outcome),
    ballot,
  );
};
