import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

/** Every request stays; its answer is written once. `version` is the sheet as it was handed in, kept where it was opened. */
const UNLOCKS = `
CREATE TABLE unlock (
  member_id TEXT NOT NULL REFERENCES member(id),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  number INTEGER NOT NULL CHECK (number > 0),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  requested_at TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  granted INTEGER CHECK (granted IN (0, 1)),
  answer TEXT,
  answered_by TEXT REFERENCES member(id),
  answered_at TEXT,
  version TEXT,
  PRIMARY KEY (member_id, submission_id, number),
  CHECK ((granted IS NULL) = (answered_at IS NULL) AND (granted IS NULL) = (answered_by IS NULL) AND (granted IS NULL) = (answer IS NULL)),
  CHECK ((granted IS 1) = (version IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_unlock_waiting ON unlock (member_id, submission_id) WHERE granted IS NULL;
`;

/** 合议后修改: entries are sealed with the round, what was revised afterwards lies beside them. */
const REVISIONS = `
CREATE TABLE entry_revision (
  member_id TEXT NOT NULL,
  submission_id TEXT NOT NULL,
  indicator_id TEXT NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  revised_at TEXT NOT NULL,
  PRIMARY KEY (member_id, submission_id, indicator_id, number),
  FOREIGN KEY (member_id, submission_id) REFERENCES sheet(member_id, submission_id)
) STRICT, WITHOUT ROWID;
`;

const follows = (table: string, ...key: readonly string[]): string => {
  const same = key.map((column) => `${column} = NEW.${column}`).join(' AND ');
  return `NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM ${table} WHERE ${same})`;
};

const ROUND_CLOSED = 'EXISTS (SELECT 1 FROM round)';
const REQUEST_CHANGES =
  'NEW.member_id <> OLD.member_id OR NEW.submission_id <> OLD.submission_id OR NEW.number <> OLD.number OR NEW.reason <> OLD.reason OR NEW.requested_at <> OLD.requested_at';
const OF_NEW = 'member_id = NEW.member_id AND submission_id = NEW.submission_id';

const SEALS: readonly string[] = [
  refuse('unlock_follows', 'INSERT', 'unlock', follows('unlock', 'member_id', 'submission_id')),
  refuse('unlock_after_round', 'INSERT', 'unlock', ROUND_CLOSED),
  refuse(
    'unlock_is_fixed',
    'UPDATE',
    'unlock',
    `OLD.granted IS NOT NULL OR ${ROUND_CLOSED} OR ${REQUEST_CHANGES}`,
  ),
  refuse('unlock_stays', 'DELETE', 'unlock'),
  refuse(
    'entry_revision_follows',
    'INSERT',
    'entry_revision',
    follows('entry_revision', 'member_id', 'submission_id', 'indicator_id'),
  ),
  refuse(
    'entry_revision_in_time',
    'INSERT',
    'entry_revision',
    `NOT ${ROUND_CLOSED} OR EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL)
     OR NOT EXISTS (SELECT 1 FROM sheet WHERE ${OF_NEW} AND submitted_at IS NOT NULL)`,
  ),
  refuse('entry_revision_is_fixed', 'UPDATE', 'entry_revision'),
  refuse('entry_revision_stays', 'DELETE', 'entry_revision'),
];

/** A handed-in sheet opens again only by the grant that names this very handing in. */
const REOPENING = [
  'DROP TRIGGER sheet_stays_submitted;',
  refuse(
    'sheet_stays_submitted',
    'UPDATE',
    'sheet',
    `OLD.submitted_at IS NOT NULL AND (NEW.submitted_at IS NOT NULL OR NEW.member_id <> OLD.member_id OR NEW.submission_id <> OLD.submission_id
     OR NOT EXISTS (SELECT 1 FROM unlock WHERE ${OF_NEW} AND granted = 1 AND submitted_at = OLD.submitted_at))`,
  ),
];

export const corrections: Migration = {
  version: 4,
  name: 'corrections',
  up: (db) => {
    for (const part of [UNLOCKS, REVISIONS, ...SEALS, ...REOPENING]) db.exec(part);
  },
};
