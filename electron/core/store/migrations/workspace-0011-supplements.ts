import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

/**
 * What the bureau sent after the package, in the order of its coming; the package itself stays as it was. Documents and tag files
 * are kept as they came, so that another laptop can hold them against the bureau's signature.
 */
const SUPPLEMENTS = `
CREATE TABLE supplement (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL,
  origin TEXT NOT NULL,
  manifest BLOB NOT NULL,
  tag_manifest BLOB NOT NULL,
  signature BLOB,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  received_at TEXT NOT NULL
) STRICT;
`;

/** On a member's laptop only of submissions that the member may see, so that parts may come later than the rest. */
const PARTS = `
CREATE TABLE supplement_part (
  number INTEGER NOT NULL REFERENCES supplement(number),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  document TEXT NOT NULL,
  PRIMARY KEY (number, submission_id)
) STRICT;
`;

const FROZEN = 'EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL)';

const SEALS = ['supplement', 'supplement_part'].flatMap((table) => [
  refuse(`${table}_is_fixed`, 'UPDATE', table),
  refuse(`${table}_stays`, 'DELETE', table),
  refuse(`${table}_before_freeze`, 'INSERT', table, FROZEN),
]);

export const supplements: Migration = {
  version: 11,
  name: 'supplements',
  up: (db) => {
    for (const part of [SUPPLEMENTS, PARTS, ...SEALS]) db.exec(part);
  },
};
