import type { ClaimedTime } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** The key that a person once confirmed for a bureau, by the fingerprint on paper. */
export interface PinnedBureau {
  readonly fingerprint: string;
  readonly certificate: Uint8Array;
}

export const findPinnedBureau = (db: ReadableDatabase, bureauId: string): PinnedBureau | null =>
  db
    .prepare<[string], PinnedBureau>('SELECT fingerprint, certificate FROM pinned_bureau WHERE bureau_id = ?')
    .get(bureauId) ?? null;

/** Those of all bureaus. */
export const listPinnedBureaus = (db: ReadableDatabase): readonly PinnedBureau[] =>
  db.prepare<[], PinnedBureau>('SELECT fingerprint, certificate FROM pinned_bureau ORDER BY pinned_at').all();

export const pinBureau = (
  db: WritableDatabase,
  bureauId: string,
  bureau: PinnedBureau,
  at: ClaimedTime,
): void => {
  db.prepare(
    'INSERT INTO pinned_bureau (bureau_id, fingerprint, certificate, pinned_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(bureauId, bureau.fingerprint, Buffer.from(bureau.certificate), at);
};
