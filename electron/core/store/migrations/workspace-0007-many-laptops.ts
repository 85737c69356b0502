import type { Migration } from '../migrate.ts';
import { allowAdoption } from './workspace-0007-adoption.ts';
import { refuse } from './refuse.ts';

/** What this laptop is. A workspace is the host's unless it is made from a seat file, in the transaction of its import. */
const DEVICE = `
CREATE TABLE device (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('host', 'seat')),
  member_id TEXT,
  host TEXT,
  CHECK ((kind = 'seat') = (member_id IS NOT NULL) AND (kind = 'seat') = (host IS NOT NULL))
) STRICT;
INSERT INTO device (only, id, kind) VALUES (1, lower(hex(randomblob(8))), 'host');
CREATE TABLE package_tag (name TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID;
`;

/** How often each laptop changed a sheet. Counted by the database, so that no code can change a sheet and forget it. */
const VECTORS = `
CREATE TABLE sheet_vector (
  member_id TEXT NOT NULL,
  submission_id TEXT NOT NULL,
  device TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (member_id, submission_id, device),
  FOREIGN KEY (member_id, submission_id) REFERENCES sheet(member_id, submission_id)
) STRICT, WITHOUT ROWID;
INSERT INTO sheet_vector SELECT member_id, submission_id, (SELECT id FROM device), 1 FROM sheet;
`;

/** Every version that is known of a sheet, for ever. */
const EDITIONS = `
CREATE TABLE edition (
  sha256 TEXT PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member(id),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  vector TEXT NOT NULL,
  unlocks INTEGER NOT NULL,
  submitted_at TEXT,
  content TEXT NOT NULL,
  document TEXT NOT NULL,
  known_at_host INTEGER NOT NULL CHECK (known_at_host IN (0, 1)),
  kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_of_sheet ON edition (member_id, submission_id);
`;

const EXCHANGES = `
CREATE TABLE seat_file (
  member_id TEXT NOT NULL REFERENCES member(id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (member_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE received_file (
  parcel TEXT PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member(id),
  device TEXT NOT NULL,
  receipt TEXT NOT NULL,
  log_sha256 TEXT NOT NULL,
  log_rows INTEGER NOT NULL,
  received_at TEXT NOT NULL
) STRICT;
CREATE TABLE handed_back (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  place TEXT NOT NULL,
  stand TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE TABLE seat_certificate (
  fingerprint TEXT PRIMARY KEY,
  member_id TEXT NOT NULL,
  certificate BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`;

const COUNT = (row: 'NEW' | 'OLD'): string => `
  INSERT INTO sheet_vector (member_id, submission_id, device, count)
  VALUES (${row}.member_id, ${row}.submission_id, (SELECT id FROM device), 1)
  ON CONFLICT (member_id, submission_id, device) DO UPDATE SET count = count + 1;`;

const count = (table: string, action: string, row: 'NEW' | 'OLD' = 'NEW'): string =>
  `CREATE TRIGGER ${table}_counts_${action.split(' ')[0]?.toLowerCase()} AFTER ${action} ON ${table}
   WHEN NOT EXISTS (SELECT 1 FROM adopting) BEGIN ${COUNT(row)} END;`;

const COUNTING = [
  ...['entry', 'evidence'].flatMap((table) => [
    count(table, 'INSERT'),
    count(table, 'UPDATE'),
    count(table, 'DELETE', 'OLD'),
  ]),
  count('sheet', 'UPDATE OF submitted_at'),
];

const NOT_ADOPTING = 'NOT EXISTS (SELECT 1 FROM adopting)';

const SEALS = [
  refuse('device_is_fixed', 'UPDATE', 'device', 'EXISTS (SELECT 1 FROM review) OR NEW.id <> OLD.id'),
  refuse('device_stays', 'DELETE', 'device'),
  ...['package_tag', 'seat_file', 'received_file', 'handed_back', 'seat_certificate'].flatMap((table) => [
    refuse(`${table}_is_fixed`, 'UPDATE', table),
    refuse(`${table}_stays`, 'DELETE', table),
  ]),
  refuse(
    'edition_is_fixed',
    'UPDATE',
    'edition',
    `NEW.sha256 <> OLD.sha256 OR NEW.member_id <> OLD.member_id OR NEW.submission_id <> OLD.submission_id
     OR NEW.vector <> OLD.vector OR NEW.unlocks <> OLD.unlocks OR NEW.submitted_at IS NOT OLD.submitted_at
     OR NEW.content <> OLD.content OR NEW.document <> OLD.document OR NEW.known_at_host < OLD.known_at_host`,
  ),
  refuse('edition_stays', 'DELETE', 'edition'),
  refuse('sheet_vector_stays', 'DELETE', 'sheet_vector', NOT_ADOPTING),
  refuse(
    'sheet_vector_grows',
    'UPDATE',
    'sheet_vector',
    `${NOT_ADOPTING} AND (NEW.count <> OLD.count + 1 OR NEW.member_id <> OLD.member_id
     OR NEW.submission_id <> OLD.submission_id OR NEW.device <> OLD.device)`,
  ),
];

export const manyLaptops: Migration = {
  version: 7,
  name: 'many-laptops',
  up: (db) => {
    for (const part of [DEVICE, VECTORS, EDITIONS, EXCHANGES]) db.exec(part);
    allowAdoption(db);
    for (const part of [...COUNTING, ...SEALS]) db.exec(part);
  },
};
