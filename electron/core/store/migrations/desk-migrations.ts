import type { Migration } from '../migrate.ts';

const initialDesk: Migration = {
  version: 1,
  name: 'initial',
  up: (db) =>
    db.exec(`
CREATE TABLE pinned_bureau (
  bureau_id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  certificate BLOB NOT NULL,
  pinned_at TEXT NOT NULL
) STRICT;
`),
};

/** The desk's own file: what belongs to this machine and to no single review. */
export const DESK_MIGRATIONS: readonly Migration[] = [initialDesk];
