import type { ClaimedTime, MemberId, Sha256 } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** A scan of print-outs that were signed with a pen. */
export interface Scan {
  readonly sha256: Sha256;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedBy: MemberId;
  readonly addedAt: ClaimedTime;
}

export const listScans = (db: ReadableDatabase, freezeId: number): readonly Scan[] =>
  db
    .prepare<
      [number],
      {
        sha256: Sha256;
        name: string;
        media_type: string;
        bytes: number;
        added_by: MemberId;
        added_at: ClaimedTime;
      }
    >(
      'SELECT sha256, name, media_type, bytes, added_by, added_at FROM scan WHERE freeze_id = ? ORDER BY added_at, sha256',
    )
    .all(freezeId)
    .map(({ media_type, added_by, added_at, ...scan }) => ({
      ...scan,
      mediaType: media_type,
      addedBy: added_by,
      addedAt: added_at,
    }));

/** The same scan twice is one scan. */
export const insertScan = (db: WritableDatabase, freezeId: number, scan: Scan): void => {
  if (listScans(db, freezeId).some(({ sha256 }) => sha256 === scan.sha256)) return;
  db.prepare(
    'INSERT INTO scan (freeze_id, sha256, name, media_type, bytes, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(freezeId, scan.sha256, scan.name, scan.mediaType, scan.bytes, scan.addedBy, scan.addedAt);
};
