import type { DeviceId, MemberId } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** What this laptop is for this review. */
export type Device =
  | { readonly id: DeviceId; readonly kind: 'host' }
  /** One member's own laptop; `host` is the laptop that its seat file came from. */
  | { readonly id: DeviceId; readonly kind: 'seat'; readonly member: MemberId; readonly host: DeviceId };

interface DeviceRow {
  readonly id: DeviceId;
  readonly kind: 'host' | 'seat';
  readonly member_id: MemberId | null;
  readonly host: DeviceId | null;
}

export const readDevice = (db: ReadableDatabase): Device => {
  const row = db.prepare<[], DeviceRow>('SELECT id, kind, member_id, host FROM device').get();
  if (!row) throw new Error('the workspace does not know its laptop');
  return row.member_id === null || row.host === null
    ? { id: row.id, kind: 'host' }
    : { id: row.id, kind: 'seat', member: row.member_id, host: row.host };
};

/** Only before the review's row is there: what a laptop is for a review never changes. */
export const becomeSeat = (db: WritableDatabase, member: MemberId, host: DeviceId): void => {
  db.prepare("UPDATE device SET kind = 'seat', member_id = ?, host = ?").run(member, host);
};

/** The part of a laptop's id that people compare. */
export const shortDevice = (id: DeviceId): string => id.slice(0, 6).toUpperCase();
