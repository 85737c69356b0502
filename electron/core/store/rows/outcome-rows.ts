import type { ClaimedTime, MemberId, Sha256, SubmissionId } from '../../../../shared/domain/ids.ts';
import type { SaidState } from '../../../../shared/domain/signing/outcome.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** A written statement as it was stored: the document, and the member's detached signature where the member made it. */
export interface StoredStatement {
  readonly document: Sha256;
  readonly signature?: Sha256 | undefined;
}

/** What one member said to one opinion, or what was recorded for somebody who said nothing. */
export interface RecordedOutcome {
  readonly submission: SubmissionId;
  readonly member: MemberId;
  readonly state: SaidState;
  /** The signature field in the document; absent where nothing was signed. */
  readonly field?: string | undefined;
  /** Of the print-out that was signed with a pen instead. */
  readonly scan?: Sha256 | undefined;
  readonly text: string;
  readonly statement?: StoredStatement | undefined;
  readonly recordedBy?: MemberId | undefined;
  readonly at: ClaimedTime;
}

export interface SigningAct {
  readonly member: MemberId;
  readonly fingerprint: string;
  readonly ink: string;
  readonly at: ClaimedTime;
}

interface OutcomeRow {
  readonly submission_id: SubmissionId;
  readonly member_id: MemberId;
  readonly state: SaidState;
  readonly field: string | null;
  readonly scan_sha256: Sha256 | null;
  readonly text: string;
  readonly statement_sha256: Sha256 | null;
  readonly statement_signature: Sha256 | null;
  readonly recorded_by: MemberId | null;
  readonly said_at: ClaimedTime;
}

const toStatement = (row: OutcomeRow): StoredStatement | undefined =>
  row.statement_sha256 === null
    ? undefined
    : {
        document: row.statement_sha256,
        ...(row.statement_signature === null ? {} : { signature: row.statement_signature }),
      };

/** Of one freeze, opinion by opinion in the order in which it was said. */
export const listOutcomes = (db: ReadableDatabase, freezeId: number): readonly RecordedOutcome[] =>
  db
    .prepare<[number], OutcomeRow>(
      `SELECT submission_id, member_id, state, field, scan_sha256, text, statement_sha256, statement_signature, recorded_by, said_at
       FROM outcome WHERE freeze_id = ? ORDER BY ordinal, submission_id`,
    )
    .all(freezeId)
    .map((row) => {
      const statement = toStatement(row);
      return {
        submission: row.submission_id,
        member: row.member_id,
        state: row.state,
        text: row.text,
        at: row.said_at,
        ...(row.field === null ? {} : { field: row.field }),
        ...(row.scan_sha256 === null ? {} : { scan: row.scan_sha256 }),
        ...(statement ? { statement } : {}),
        ...(row.recorded_by === null ? {} : { recordedBy: row.recorded_by }),
      };
    });

export const insertSigningAct = (db: WritableDatabase, freezeId: number, act: SigningAct): number =>
  Number(
    db
      .prepare(
        'INSERT INTO signing_act (freeze_id, member_id, fingerprint, ink, signed_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(freezeId, act.member, act.fingerprint, act.ink, act.at).lastInsertRowid,
  );

/** `act` is absent where somebody else recorded it. */
export const insertOutcome = (
  db: WritableDatabase,
  freezeId: number,
  outcome: RecordedOutcome,
  act?: number,
): void => {
  db.prepare(
    `INSERT INTO outcome (freeze_id, submission_id, member_id, ordinal, state, act, field, scan_sha256, text, statement_sha256, statement_signature, recorded_by, said_at)
     VALUES (?, ?, ?, (SELECT count(*) FROM outcome WHERE freeze_id = ? AND submission_id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    freezeId,
    outcome.submission,
    outcome.member,
    freezeId,
    outcome.submission,
    outcome.state,
    act ?? null,
    outcome.field ?? null,
    outcome.scan ?? null,
    outcome.text,
    outcome.statement?.document ?? null,
    outcome.statement?.signature ?? null,
    outcome.recordedBy ?? null,
    outcome.at,
  );
};

/** Freezes that a change of data voided, oldest first, with how many members had spoken to an opinion by then. */
export const listVoidedFreezes = (
  db: ReadableDatabase,
): readonly { readonly at: ClaimedTime; readonly reason: string; readonly members: number }[] =>
  db
    .prepare<[], { voided_at: ClaimedTime; void_reason: string | null; members: number }>(
      `SELECT voided_at, void_reason,
        (SELECT count(DISTINCT member_id) FROM outcome WHERE freeze_id = freeze.id) AS members
       FROM freeze WHERE voided_at IS NOT NULL ORDER BY id`,
    )
    .all()
    .map((row) => ({ at: row.voided_at, reason: row.void_reason ?? '', members: row.members }));
