import { receiptOfSheetsSchema, type ReceiptOfSheets } from '../../../../shared/contract/laptops.ts';
import type { ClaimedTime, DeviceId, MemberId, Sha256 } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** A seat file that this host wrote, or that this seat's laptop read. */
export interface SeatFileRecord {
  readonly member: MemberId;
  readonly number: number;
  readonly name: string;
  readonly sha256: Sha256;
}

export const insertSeatFile = (db: WritableDatabase, file: SeatFileRecord, at: ClaimedTime): void => {
  db.prepare('INSERT INTO seat_file (member_id, number, name, sha256, at) VALUES (?, ?, ?, ?, ?)').run(
    file.member,
    file.number,
    file.name,
    file.sha256,
    at,
  );
};

export const listSeatFiles = (
  db: ReadableDatabase,
): readonly { readonly member: MemberId; readonly file: string; readonly at: ClaimedTime }[] =>
  db
    .prepare<[], { member: MemberId; file: string; at: ClaimedTime }>(
      'SELECT member_id AS member, name AS file, at FROM seat_file ORDER BY at, member_id, number',
    )
    .all();

/** The highest number so far; 0 before the first one. */
export const lastSeatFile = (db: ReadableDatabase, member: MemberId): number =>
  db
    .prepare<[string], number>('SELECT coalesce(max(number), 0) FROM seat_file WHERE member_id = ?')
    .pluck()
    .get(member) ?? 0;

/** A sheet file that came back; `parcel` is the SHA-256 of its tag manifest, whatever the ZIP around it. */
export interface ReceivedFile {
  readonly parcel: Sha256;
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly receipt: ReceiptOfSheets;
  readonly log: { readonly sha256: Sha256; readonly rows: number };
}

export const insertReceived = (db: WritableDatabase, file: ReceivedFile): void => {
  db.prepare(
    `INSERT INTO received_file (parcel, member_id, device, receipt, log_sha256, log_rows, received_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    file.parcel,
    file.member,
    file.device,
    JSON.stringify(file.receipt),
    file.log.sha256,
    file.log.rows,
    file.receipt.receivedAt,
  );
};

const readReceipt = (text: string): ReceiptOfSheets => receiptOfSheetsSchema.parse(JSON.parse(text));

/** In the order of arrival. */
export const listReceipts = (db: ReadableDatabase): readonly ReceiptOfSheets[] =>
  db.prepare<[], string>('SELECT receipt FROM received_file ORDER BY rowid').pluck().all().map(readReceipt);

export const findReceipt = (db: ReadableDatabase, parcel: Sha256): ReceiptOfSheets | null => {
  const text = db
    .prepare<[string], string>('SELECT receipt FROM received_file WHERE parcel = ?')
    .pluck()
    .get(parcel);
  return text === undefined ? null : readReceipt(text);
};

/** Laptops that this member's sheets came from so far. */
export const listDevicesOf = (db: ReadableDatabase, member: MemberId): readonly DeviceId[] =>
  db
    .prepare<[string], DeviceId>('SELECT DISTINCT device FROM received_file WHERE member_id = ?')
    .pluck()
    .all(member);

/** The longest log of each laptop; a log only grows, so that it holds the earlier ones. */
export const listLogRecords = (
  db: ReadableDatabase,
): readonly {
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly sha256: Sha256;
  readonly rows: number;
}[] =>
  db
    .prepare<[], { member: MemberId; device: DeviceId; sha256: Sha256; rows: number }>(
      `SELECT member_id AS member, device, log_sha256 AS sha256, max(log_rows) AS rows FROM received_file
       GROUP BY member_id, device ORDER BY member_id, device`,
    )
    .all();

/** What a seat's laptop handed back; `stand` is how often it had changed the own sheets by then. */
export interface HandedBack {
  readonly number: number;
  readonly name: string;
  readonly place: string;
  readonly stand: string;
}

export const insertHandedBack = (db: WritableDatabase, file: HandedBack, at: ClaimedTime): void => {
  db.prepare('INSERT INTO handed_back (number, name, place, stand, at) VALUES (?, ?, ?, ?, ?)').run(
    file.number,
    file.name,
    file.place,
    file.stand,
    at,
  );
};

export const listHandedBack = (
  db: ReadableDatabase,
): readonly (HandedBack & { readonly at: ClaimedTime })[] =>
  db
    .prepare<[], HandedBack & { at: ClaimedTime }>(
      'SELECT number, name, place, stand, at FROM handed_back ORDER BY number',
    )
    .all();

/** What this laptop itself changed so far: a text that is equal while nothing changed. */
export const readStand = (db: ReadableDatabase): string =>
  db
    .prepare<[], string | null>(
      `SELECT group_concat(submission_id || ' ' || count, ',') FROM
       (SELECT v.submission_id, v.count FROM sheet_vector v JOIN device d ON d.id = v.device ORDER BY v.member_id, v.submission_id)`,
    )
    .pluck()
    .get() ?? '';
