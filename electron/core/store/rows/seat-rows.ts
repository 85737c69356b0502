import type { ClaimedTime, MemberId } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

export interface Seat {
  readonly member: MemberId;
  readonly p12: Uint8Array;
  readonly certificate: Uint8Array;
  readonly fingerprint: string;
  readonly notAfter: string;
  readonly failedTries: number;
  readonly lastTryMs: number;
  /** JSON text of the place where the member was last. */
  readonly place: string;
}

interface SeatRow {
  readonly member_id: MemberId;
  readonly p12: Uint8Array;
  readonly certificate: Uint8Array;
  readonly fingerprint: string;
  readonly not_after: string;
  readonly failed_tries: number;
  readonly last_try_ms: number;
  readonly place: string;
}

const toSeat = (row: SeatRow): Seat => ({
  member: row.member_id,
  p12: row.p12,
  certificate: row.certificate,
  fingerprint: row.fingerprint,
  notAfter: row.not_after,
  failedTries: row.failed_tries,
  lastTryMs: row.last_try_ms,
  place: row.place,
});

const COLUMNS = 'member_id, p12, certificate, fingerprint, not_after, failed_tries, last_try_ms, place';

export const findSeat = (db: ReadableDatabase, member: MemberId): Seat | null => {
  const row = db.prepare<[string], SeatRow>(`SELECT ${COLUMNS} FROM seat WHERE member_id = ?`).get(member);
  return row ? toSeat(row) : null;
};

export const listSeats = (db: ReadableDatabase): readonly Seat[] =>
  db.prepare<[], SeatRow>(`SELECT ${COLUMNS} FROM seat`).all().map(toSeat);

export const insertSeat = (
  db: WritableDatabase,
  seat: Pick<Seat, 'member' | 'p12' | 'certificate' | 'fingerprint' | 'notAfter'>,
  createdAt: ClaimedTime,
): void => {
  db.prepare(
    'INSERT INTO seat (member_id, p12, certificate, fingerprint, not_after, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    seat.member,
    Buffer.from(seat.p12),
    Buffer.from(seat.certificate),
    seat.fingerprint,
    seat.notAfter,
    createdAt,
  );
};

export const readSeatCreatedAt = (db: ReadableDatabase, member: MemberId): ClaimedTime => {
  const at = db
    .prepare<[string], ClaimedTime>('SELECT created_at FROM seat WHERE member_id = ?')
    .pluck()
    .get(member);
  if (at === undefined) throw new Error('the seat is not there');
  return at;
};

export const recordTries = (
  db: WritableDatabase,
  member: MemberId,
  failedTries: number,
  lastTryMs: number,
): void => {
  db.prepare('UPDATE seat SET failed_tries = ?, last_try_ms = ? WHERE member_id = ?').run(
    failedTries,
    lastTryMs,
    member,
  );
};

export const keepPlace = (db: WritableDatabase, member: MemberId, place: string): void => {
  db.prepare('UPDATE seat SET place = ? WHERE member_id = ?').run(place, member);
};

/** Claimed times of sign-in by member; members who have not signed in are absent. */
export const readSignIns = (db: ReadableDatabase): ReadonlyMap<MemberId, ClaimedTime> =>
  new Map(
    db
      .prepare<[], { id: MemberId; signed_in_at: ClaimedTime }>(
        'SELECT id, signed_in_at FROM member WHERE signed_in_at IS NOT NULL ORDER BY ordinal',
      )
      .all()
      .map((row) => [row.id, row.signed_in_at]),
  );

export const recordSignIn = (db: WritableDatabase, member: MemberId, at: ClaimedTime): void => {
  db.prepare('UPDATE member SET signed_in_at = ? WHERE id = ? AND signed_in_at IS NULL').run(at, member);
};
