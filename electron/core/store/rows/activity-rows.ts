import { DESK_ACTOR, type ActivityEvent } from '../../../../shared/domain/review/activity.ts';
import type { ClaimedTime, Sha256 } from '../../../../shared/domain/ids.ts';
import {
  ACTIVITY_CHAIN_START,
  nextActivityRow,
  type ActivityData,
  type ActivityRow,
} from '../activity-chain.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

interface StoredRow {
  readonly seq: number;
  readonly at: ClaimedTime;
  readonly actor: string;
  readonly event: string;
  readonly data: string;
  readonly previous: Sha256;
  readonly hash: Sha256;
}

const COLUMNS = 'seq, at, actor, event, data, previous, hash';

const toActivity = (row: StoredRow): ActivityRow => ({ ...row, data: JSON.parse(row.data) as ActivityData });

const readLast = (db: ReadableDatabase): ActivityRow | null => {
  const row = db.prepare<[], StoredRow>(`SELECT ${COLUMNS} FROM activity ORDER BY seq DESC LIMIT 1`).get();
  return row ? toActivity(row) : null;
};

export interface ActivityHead {
  readonly seq: number;
  readonly hash: Sha256;
}

/** The chain's end; seq 0 and the start value while nothing happened. */
export const readActivityHead = (db: ReadableDatabase): ActivityHead => {
  const last = readLast(db);
  return { seq: last?.seq ?? 0, hash: last?.hash ?? ACTIVITY_CHAIN_START };
};

/** In order. */
export const iterateActivity = function* (db: ReadableDatabase): Generator<ActivityRow> {
  for (const row of db.prepare<[], StoredRow>(`SELECT ${COLUMNS} FROM activity ORDER BY seq`).iterate())
    yield toActivity(row);
};

/** Newest first, those before `before` if given. */
export const listActivity = (db: ReadableDatabase, limit: number, before?: number): readonly ActivityRow[] =>
  db
    .prepare<[number, number], StoredRow>(
      `SELECT ${COLUMNS} FROM activity WHERE seq < ? ORDER BY seq DESC LIMIT ?`,
    )
    .all(before ?? Number.MAX_SAFE_INTEGER, limit)
    .map(toActivity);

const append = (
  db: WritableDatabase,
  last: ActivityHead,
  at: ClaimedTime,
  actor: string,
  event: ActivityEvent,
  data: ActivityData,
): ActivityHead => {
  const row = nextActivityRow(last.hash, { seq: last.seq + 1, at, actor, event, data });
  db.prepare(`INSERT INTO activity (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`).run(
    row.seq,
    row.at,
    row.actor,
    row.event,
    JSON.stringify(row.data),
    row.previous,
    row.hash,
  );
  return { seq: row.seq, hash: row.hash };
};

/** Adds one row in the caller's transaction. A clock that went back is noted first: times are claims, `seq` is the order. */
export const appendActivity = (
  db: WritableDatabase,
  at: ClaimedTime,
  actor: string,
  event: ActivityEvent,
  data: ActivityData,
): ActivityHead => {
  const last = readLast(db);
  let head: ActivityHead = { seq: last?.seq ?? 0, hash: last?.hash ?? ACTIVITY_CHAIN_START };
  if (last && at < last.at)
    head = append(db, head, at, DESK_ACTOR, 'clock.went-back', { from: last.at, to: at });
  return append(db, head, at, actor, event, data);
};
