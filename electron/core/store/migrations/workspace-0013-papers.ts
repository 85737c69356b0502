import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

/**
 * Papers beside the opinions, as they are signed, and scans of print-outs that were signed with a pen. An outcome of wet ink has a
 * scan in place of a field, so `outcome` is made anew: SQLite cannot change a check.
 */
const TABLES = `
CREATE TABLE scan (
  freeze_id INTEGER NOT NULL REFERENCES freeze(id),
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  added_by TEXT NOT NULL REFERENCES member(id),
  added_at TEXT NOT NULL,
  PRIMARY KEY (freeze_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper (
  freeze_id INTEGER NOT NULL REFERENCES freeze(id),
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  submission_id TEXT REFERENCES submission(id),
  member_id TEXT REFERENCES member(id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  PRIMARY KEY (freeze_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE paper_signature (
  freeze_id INTEGER NOT NULL,
  paper_id TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES member(id),
  ordinal INTEGER NOT NULL,
  act INTEGER REFERENCES signing_act(id),
  field TEXT,
  scan_sha256 TEXT,
  recorded_by TEXT REFERENCES member(id),
  signed_at TEXT NOT NULL,
  PRIMARY KEY (freeze_id, paper_id, member_id),
  FOREIGN KEY (freeze_id, paper_id) REFERENCES paper(freeze_id, id),
  FOREIGN KEY (freeze_id, scan_sha256) REFERENCES scan(freeze_id, sha256),
  CHECK ((act IS NULL) = (recorded_by IS NOT NULL)),
  CHECK ((field IS NULL) = (act IS NULL)),
  CHECK ((scan_sha256 IS NULL) = (act IS NOT NULL))
) STRICT, WITHOUT ROWID;
`;

const OUTCOME = `
CREATE TABLE outcome_with_scan (
  freeze_id INTEGER NOT NULL,
  submission_id TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES member(id),
  ordinal INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('signed', 'signed-with-dissent', 'refused', 'deemed')),
  act INTEGER REFERENCES signing_act(id),
  field TEXT,
  scan_sha256 TEXT,
  text TEXT NOT NULL,
  statement_sha256 TEXT,
  statement_signature TEXT,
  recorded_by TEXT REFERENCES member(id),
  said_at TEXT NOT NULL,
  PRIMARY KEY (freeze_id, submission_id, member_id),
  FOREIGN KEY (freeze_id, submission_id) REFERENCES document(freeze_id, submission_id),
  FOREIGN KEY (freeze_id, scan_sha256) REFERENCES scan(freeze_id, sha256),
  CHECK ((act IS NULL) = (recorded_by IS NOT NULL)),
  CHECK ((field IS NOT NULL OR scan_sha256 IS NOT NULL) = (state IN ('signed', 'signed-with-dissent'))),
  CHECK (field IS NULL OR act IS NOT NULL),
  CHECK (scan_sha256 IS NULL OR act IS NULL),
  CHECK ((statement_sha256 IS NULL) = (state = 'signed')),
  CHECK ((statement_signature IS NOT NULL) = (statement_sha256 IS NOT NULL AND act IS NOT NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO outcome_with_scan (freeze_id, submission_id, member_id, ordinal, state, act, field, text, statement_sha256,
    statement_signature, recorded_by, said_at)
  SELECT freeze_id, submission_id, member_id, ordinal, state, act, field, text, statement_sha256, statement_signature, recorded_by, said_at
  FROM outcome;
DROP TRIGGER outcome_stays;
DROP TABLE outcome;
ALTER TABLE outcome_with_scan RENAME TO outcome;
`;

const VOIDED = '(SELECT voided_at FROM freeze WHERE id = NEW.freeze_id) IS NOT NULL';
const RETURNED = 'EXISTS (SELECT 1 FROM return_package WHERE freeze_id = NEW.freeze_id)';

const SEALS: readonly string[] = [
  ...['outcome', 'paper_signature', 'scan'].flatMap((table) => [
    refuse(`${table}_is_fixed`, 'UPDATE', table),
    refuse(`${table}_stays`, 'DELETE', table),
    refuse(`${table}_of_freeze_in_force`, 'INSERT', table, `${VOIDED} OR ${RETURNED}`),
  ]),
  refuse('paper_stays', 'DELETE', 'paper'),
  refuse('paper_of_freeze_in_force', 'INSERT', 'paper', `${VOIDED} OR ${RETURNED}`),
  // A signature makes the file longer; nothing else about it changes.
  refuse(
    'paper_is_fixed',
    'UPDATE',
    'paper',
    `NEW.freeze_id <> OLD.freeze_id OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.submission_id IS NOT OLD.submission_id
     OR NEW.member_id IS NOT OLD.member_id OR NEW.file <> OLD.file OR NEW.pages <> OLD.pages OR ${VOIDED} OR ${RETURNED}`,
  ),
];

export const papers: Migration = {
  version: 13,
  name: 'papers',
  up: (db) => {
    for (const part of [TABLES, OUTCOME, ...SEALS]) db.exec(part);
  },
};
