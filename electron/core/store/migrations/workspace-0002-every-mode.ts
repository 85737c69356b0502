import type { Migration } from '../migrate.ts';

/** What an entry holds where its indicator is not judged with points alone. */
const ENTRY_PARTS = `
ALTER TABLE entry ADD COLUMN choice TEXT;
ALTER TABLE entry ADD COLUMN target TEXT;
ALTER TABLE entry ADD COLUMN measured TEXT;
`;

/** Every version of a decision stays: the one in force is the highest revision of its subject. */
const DECISIONS = `
CREATE TABLE decision (
  submission_id TEXT NOT NULL REFERENCES submission(id),
  subject_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  choice TEXT NOT NULL,
  target TEXT,
  found TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL REFERENCES member(id),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (submission_id, subject_id, revision)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER decision_follows BEFORE INSERT ON decision
WHEN NEW.revision <> 1 + (SELECT coalesce(max(revision), 0) FROM decision WHERE submission_id = NEW.submission_id AND subject_id = NEW.subject_id)
BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER decision_after_round BEFORE INSERT ON decision
WHEN NOT EXISTS (SELECT 1 FROM round) OR EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER decision_is_fixed BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'sealed'); END;
`;

export const everyMode: Migration = {
  version: 2,
  name: 'every-mode',
  up: (db) => {
    for (const part of [ENTRY_PARTS, DECISIONS]) db.exec(part);
  },
};
