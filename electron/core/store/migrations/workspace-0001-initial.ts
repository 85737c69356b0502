import type { Migration } from '../migrate.ts';
import { SEAL_TRIGGERS } from './workspace-0001-seals.ts';

const IMPORTED = `
CREATE TABLE review (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  id TEXT NOT NULL,
  document TEXT NOT NULL,
  package_sha256 TEXT NOT NULL,
  scheme_sha256 TEXT NOT NULL,
  scheme_document TEXT NOT NULL,
  signature TEXT NOT NULL,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;
CREATE TABLE submission (id TEXT PRIMARY KEY, ordinal INTEGER NOT NULL UNIQUE, document TEXT NOT NULL) STRICT;
CREATE TABLE member (id TEXT PRIMARY KEY, ordinal INTEGER NOT NULL UNIQUE, signed_in_at TEXT) STRICT;
CREATE TABLE acceptance (only INTEGER PRIMARY KEY CHECK (only = 1), fingerprint TEXT, accepted_at TEXT NOT NULL) STRICT;
CREATE TRIGGER review_is_fixed BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER review_stays BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER submission_is_fixed BEFORE UPDATE ON submission BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER submission_stays BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'sealed'); END;
`;

const SEATS = `
CREATE TABLE seat (
  member_id TEXT PRIMARY KEY REFERENCES member(id),
  p12 BLOB NOT NULL,
  certificate BLOB NOT NULL,
  fingerprint TEXT NOT NULL,
  not_after TEXT NOT NULL,
  created_at TEXT NOT NULL,
  failed_tries INTEGER NOT NULL DEFAULT 0,
  last_try_ms INTEGER NOT NULL DEFAULT 0,
  place TEXT NOT NULL DEFAULT '{}'
) STRICT;
`;

const SCORING = `
CREATE TABLE sheet (
  member_id TEXT NOT NULL REFERENCES member(id),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  submitted_at TEXT,
  PRIMARY KEY (member_id, submission_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
  member_id TEXT NOT NULL,
  submission_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  points INTEGER CHECK (points >= 0),
  comment TEXT NOT NULL,
  revision INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (member_id, submission_id, indicator_id),
  FOREIGN KEY (member_id, submission_id) REFERENCES sheet(member_id, submission_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  member_id TEXT NOT NULL,
  submission_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  document TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT,
  FOREIGN KEY (member_id, submission_id) REFERENCES sheet(member_id, submission_id)
) STRICT;
CREATE INDEX evidence_of_sheet ON evidence (member_id, submission_id, ordinal);
CREATE TABLE round (only INTEGER PRIMARY KEY CHECK (only = 1), closed_at TEXT NOT NULL, closed_by TEXT NOT NULL, reason TEXT) STRICT;
`;

/** A submitted sheet and a closed round are sealed by the database itself, whatever the code above may do. */
const SEALS = ['entry', 'evidence']
  .flatMap((table) =>
    (['INSERT', 'UPDATE', 'DELETE'] as const).map((action) => {
      const row = action === 'DELETE' ? 'OLD' : 'NEW';
      return `CREATE TRIGGER ${table}_sealed_${action.toLowerCase()} BEFORE ${action} ON ${table}
WHEN EXISTS (SELECT 1 FROM round)
  OR EXISTS (SELECT 1 FROM sheet WHERE member_id = ${row}.member_id AND submission_id = ${row}.submission_id AND submitted_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sealed'); END;`;
    }),
  )
  .join('\n');

const SUBMITTED = `
CREATE TRIGGER sheet_stays_submitted BEFORE UPDATE ON sheet WHEN OLD.submitted_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER round_is_fixed BEFORE UPDATE ON round BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER round_stays BEFORE DELETE ON round BEGIN SELECT RAISE(ABORT, 'sealed'); END;
`;

const OPINIONS = `
CREATE TABLE opinion_section (
  submission_id TEXT NOT NULL REFERENCES submission(id),
  section_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  bound_at TEXT NOT NULL,
  PRIMARY KEY (submission_id, section_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE freeze (
  id INTEGER PRIMARY KEY,
  frozen_at TEXT NOT NULL,
  results_sha256 TEXT NOT NULL,
  results TEXT NOT NULL,
  voided_at TEXT,
  void_reason TEXT
) STRICT;
CREATE UNIQUE INDEX one_freeze_in_force ON freeze ((voided_at IS NULL)) WHERE voided_at IS NULL;
CREATE TABLE document (
  freeze_id INTEGER NOT NULL REFERENCES freeze(id),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  PRIMARY KEY (freeze_id, submission_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE signature (
  freeze_id INTEGER NOT NULL REFERENCES freeze(id),
  member_id TEXT NOT NULL REFERENCES member(id),
  ordinal INTEGER NOT NULL,
  field TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  ink TEXT NOT NULL,
  PRIMARY KEY (freeze_id, member_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE return_package (
  id INTEGER PRIMARY KEY,
  freeze_id INTEGER NOT NULL REFERENCES freeze(id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  short_code TEXT NOT NULL,
  contents TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE return_copy (return_id INTEGER NOT NULL REFERENCES return_package(id), place TEXT NOT NULL, name TEXT NOT NULL, saved_at TEXT NOT NULL) STRICT;
CREATE TRIGGER opinion_frozen_update BEFORE UPDATE ON opinion_section WHEN EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL) BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER opinion_frozen_insert BEFORE INSERT ON opinion_section WHEN EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL) BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER opinion_stays BEFORE DELETE ON opinion_section BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER freeze_is_fixed BEFORE UPDATE ON freeze
WHEN OLD.voided_at IS NOT NULL OR NEW.frozen_at <> OLD.frozen_at OR NEW.results <> OLD.results OR NEW.results_sha256 <> OLD.results_sha256
BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER freeze_stays BEFORE DELETE ON freeze BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER signature_is_fixed BEFORE UPDATE ON signature BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER signature_stays BEFORE DELETE ON signature BEGIN SELECT RAISE(ABORT, 'sealed'); END;
`;

const ACTIVITY = `
CREATE TABLE activity (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  event TEXT NOT NULL,
  data TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TRIGGER activity_is_fixed BEFORE UPDATE ON activity BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER activity_stays BEFORE DELETE ON activity BEGIN SELECT RAISE(ABORT, 'sealed'); END;
`;

export const initialWorkspace: Migration = {
  version: 1,
  name: 'initial',
  up: (db) => {
    for (const part of [IMPORTED, SEATS, SCORING, SEALS, SUBMITTED, OPINIONS, ACTIVITY, ...SEAL_TRIGGERS])
      db.exec(part);
  },
};
