import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

/** What was written down on the spot. Nothing is overwritten: a change is a row with the next revision. */
const RECORDS = `
CREATE TABLE visit_record (
  id INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission(id),
  kind TEXT NOT NULL CHECK (kind IN ('header', 'item', 'added', 'meeting', 'finding', 'sample', 'interview', 'acknowledgement', 'closing')),
  subject TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  document TEXT NOT NULL,
  withdrawn TEXT,
  recorded_by TEXT NOT NULL REFERENCES member(id),
  recorded_at TEXT NOT NULL,
  UNIQUE (submission_id, kind, subject, revision)
) STRICT;
CREATE TABLE visit_photo (
  id TEXT PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission(id),
  subject TEXT NOT NULL,
  document TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES member(id),
  added_at TEXT NOT NULL,
  removed_by TEXT REFERENCES member(id),
  removed_at TEXT,
  CHECK ((removed_by IS NULL) = (removed_at IS NULL))
) STRICT;
CREATE INDEX visit_photo_of_submission ON visit_photo (submission_id);
`;

const FROZEN = 'EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL)';

const SEALS = [
  refuse('visit_record_is_fixed', 'UPDATE', 'visit_record'),
  refuse('visit_record_stays', 'DELETE', 'visit_record'),
  refuse('visit_record_before_freeze', 'INSERT', 'visit_record', FROZEN),
  refuse('visit_photo_stays', 'DELETE', 'visit_photo'),
  refuse('visit_photo_before_freeze', 'INSERT', 'visit_photo', FROZEN),
  refuse(
    'visit_photo_is_fixed',
    'UPDATE',
    'visit_photo',
    `${FROZEN} OR OLD.removed_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.submission_id <> OLD.submission_id
     OR NEW.subject <> OLD.subject OR NEW.document <> OLD.document OR NEW.added_by <> OLD.added_by OR NEW.added_at <> OLD.added_at`,
  ),
];

export const siteVisit: Migration = {
  version: 9,
  name: 'site-visit',
  up: (db) => {
    for (const part of [RECORDS, ...SEALS]) db.exec(part);
  },
};
