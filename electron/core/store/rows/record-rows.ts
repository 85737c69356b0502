import type { BallotOutcome } from '../../../../shared/domain/convening/ballot.ts';
import type {
  ActingChair,
  ChairAppointment,
  HintDismissal,
  Recusal,
  Replacement,
  RuleOverride,
} from '../../../../shared/domain/convening/convening.ts';
import type { ClaimedTime, MemberId } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase } from '../database-types.ts';
import { listVoters, readCounts } from './ballot-rows.ts';
import type { Recorded } from './panel-rows.ts';

/** Every row that was ever written about who sits here, in order, with who wrote it and when: also what no longer holds. */
export interface ConveningRecord {
  readonly added: readonly (Recorded & { readonly member: MemberId; readonly reason: string })[];
  readonly replaced: readonly (Recorded & Replacement)[];
  readonly chairs: readonly (Recorded & ChairAppointment)[];
  readonly actingChairs: readonly (Recorded & ActingChair)[];
  readonly overrides: readonly (Recorded & RuleOverride)[];
  readonly dismissals: readonly (Recorded & HintDismissal)[];
  readonly recusals: readonly RecordedRecusal[];
  readonly ballots: readonly RecordedBallot[];
}

export interface RecordedRecusal extends Recusal, Recorded {
  readonly lifted?: (Recorded & { readonly reason: string }) | undefined;
}

export interface RecordedBallot {
  readonly number: number;
  readonly candidates: readonly MemberId[];
  readonly opened: Recorded;
  readonly voters: readonly MemberId[];
  readonly counted?:
    | (BallotOutcome & {
        readonly at: ClaimedTime;
        readonly votes: readonly { readonly candidate: MemberId; readonly votes: number }[];
      })
    | undefined;
}

/** Columns that are empty are absent, as they are in a file. */
const listRows = <Row extends object>(db: ReadableDatabase, sql: string): readonly Row[] =>
  db
    .prepare<[], Record<string, unknown>>(sql)
    .all()
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Row);

type RecusalRow = Recusal &
  Recorded & { readonly liftedBy?: string; readonly liftedAt?: ClaimedTime; readonly liftReason?: string };

const listRecusals = (db: ReadableDatabase): readonly RecordedRecusal[] =>
  listRows<RecusalRow>(
    db,
    `SELECT member_id AS member, submission_id AS submission, cause, reason, recorded_by AS "by", recorded_at AS "at",
       lifted_by AS liftedBy, lifted_at AS liftedAt, lift_reason AS liftReason FROM recusal ORDER BY id`,
  ).map(({ liftedBy, liftedAt, liftReason, ...recusal }) => ({
    ...recusal,
    ...(liftedBy === undefined || liftedAt === undefined
      ? {}
      : { lifted: { reason: liftReason ?? '', by: liftedBy, at: liftedAt } }),
  }));

interface BallotRow {
  readonly number: number;
  readonly candidates: string;
  readonly opened_by: MemberId;
  readonly opened_at: ClaimedTime;
  readonly closed_at?: ClaimedTime;
  readonly outcome?: string;
}

/** What was voted in a ballot that was never counted is nobody's to know. */
const countOf = (
  db: ReadableDatabase,
  { number, closed_at, outcome }: BallotRow,
): RecordedBallot['counted'] =>
  closed_at === undefined || outcome === undefined
    ? undefined
    : {
        ...(JSON.parse(outcome) as BallotOutcome),
        at: closed_at,
        votes: [...readCounts(db, number)].map(([candidate, votes]) => ({ candidate, votes })),
      };

const listBallots = (db: ReadableDatabase): readonly RecordedBallot[] =>
  listRows<BallotRow>(
    db,
    'SELECT number, candidates, opened_by, opened_at, closed_at, outcome FROM ballot ORDER BY number',
  ).map((row) => {
    const counted = countOf(db, row);
    return {
      number: row.number,
      candidates: JSON.parse(row.candidates) as MemberId[],
      opened: { by: row.opened_by, at: row.opened_at },
      voters: listVoters(db, row.number),
      ...(counted ? { counted } : {}),
    };
  });

const WRITTEN = 'recorded_by AS "by", recorded_at AS "at"';

export const readConveningRecord = (db: ReadableDatabase): ConveningRecord => ({
  added: listRows(
    db,
    'SELECT member_id AS member, reason, added_by AS "by", added_at AS "at" FROM added_member ORDER BY added_at, member_id',
  ),
  replaced: listRows(
    db,
    `SELECT member_id AS member, successor_id AS successor, reason, replaced_by AS "by", replaced_at AS "at"
     FROM replaced_member ORDER BY replaced_at, member_id`,
  ),
  chairs: listRows(
    db,
    `SELECT member_id AS member, how, reason, ${WRITTEN} FROM chair_appointment ORDER BY number`,
  ),
  actingChairs: listRows(
    db,
    `SELECT submission_id AS submission, member_id AS member, reason, ${WRITTEN} FROM acting_chair ORDER BY number`,
  ),
  overrides: listRows(
    db,
    `SELECT rule, nullif(submission_id, '') AS submission, reason, overridden_by AS "by", overridden_at AS "at"
     FROM rule_override ORDER BY rule, submission_id`,
  ),
  dismissals: listRows(
    db,
    `SELECT member_id AS member, submission_id AS submission, hint, reason, dismissed_by AS "by", dismissed_at AS "at"
     FROM hint_dismissal ORDER BY member_id, submission_id, hint`,
  ),
  recusals: listRecusals(db),
  ballots: listBallots(db),
});
