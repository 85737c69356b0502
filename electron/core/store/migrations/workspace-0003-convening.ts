import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

/** Who sits here beside or instead of the bureau's list. Every row stays; what is undone says who undid it and why. */
const PANEL = `
CREATE TABLE added_member (
  member_id TEXT PRIMARY KEY REFERENCES member(id),
  document TEXT NOT NULL,
  reason TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE TABLE replaced_member (
  member_id TEXT PRIMARY KEY REFERENCES member(id),
  successor_id TEXT REFERENCES member(id),
  reason TEXT NOT NULL,
  replaced_by TEXT NOT NULL,
  replaced_at TEXT NOT NULL
) STRICT;
CREATE TABLE chair_appointment (
  number INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member(id),
  how TEXT NOT NULL CHECK (how IN ('appointed', 'elected')),
  reason TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE acting_chair (
  number INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission(id),
  member_id TEXT NOT NULL REFERENCES member(id),
  reason TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE rule_override (
  rule TEXT NOT NULL,
  submission_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  overridden_by TEXT NOT NULL,
  overridden_at TEXT NOT NULL,
  PRIMARY KEY (rule, submission_id)
) STRICT, WITHOUT ROWID;
`;

/** What each person does before material opens. */
const STANDING = `
CREATE TABLE undertaking (
  member_id TEXT PRIMARY KEY REFERENCES member(id),
  text_sha256 TEXT NOT NULL,
  ink TEXT NOT NULL,
  signed_at TEXT NOT NULL
) STRICT;
CREATE TABLE declaration (
  member_id TEXT PRIMARY KEY REFERENCES member(id),
  relations TEXT NOT NULL,
  declared_at TEXT NOT NULL
) STRICT;
CREATE TABLE recusal (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member(id),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  cause TEXT NOT NULL CHECK (cause IN ('declared', 'ordered')),
  reason TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  lifted_by TEXT,
  lifted_at TEXT,
  lift_reason TEXT
) STRICT;
CREATE UNIQUE INDEX one_recusal_in_force ON recusal (member_id, submission_id) WHERE lifted_at IS NULL;
CREATE TABLE hint_dismissal (
  member_id TEXT NOT NULL REFERENCES member(id),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  hint TEXT NOT NULL,
  reason TEXT NOT NULL,
  dismissed_by TEXT NOT NULL REFERENCES member(id),
  dismissed_at TEXT NOT NULL,
  PRIMARY KEY (member_id, submission_id, hint)
) STRICT, WITHOUT ROWID;
`;

/** A ballot is secret: who voted and what was voted for are kept apart, and neither has an order. */
const BALLOTS = `
CREATE TABLE ballot (
  number INTEGER PRIMARY KEY,
  candidates TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  closed_at TEXT,
  outcome TEXT
) STRICT;
CREATE UNIQUE INDEX one_ballot_open ON ballot ((closed_at IS NULL)) WHERE closed_at IS NULL;
CREATE TABLE ballot_voter (
  ballot INTEGER NOT NULL REFERENCES ballot(number),
  member_id TEXT NOT NULL REFERENCES member(id),
  PRIMARY KEY (ballot, member_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE ballot_count (
  ballot INTEGER NOT NULL REFERENCES ballot(number),
  candidate TEXT NOT NULL REFERENCES member(id),
  votes INTEGER NOT NULL CHECK (votes >= 0),
  PRIMARY KEY (ballot, candidate)
) STRICT, WITHOUT ROWID;
`;

const FIXED = [
  'added_member',
  'replaced_member',
  'chair_appointment',
  'acting_chair',
  'undertaking',
  'declaration',
  'hint_dismissal',
  'ballot_voter',
];

const STAYING = [...FIXED, 'recusal', 'ballot', 'ballot_count'];

const SEALS: readonly string[] = [
  ...FIXED.map((table) => refuse(`${table}_is_fixed`, 'UPDATE', table)),
  ...STAYING.map((table) => refuse(`${table}_stays`, 'DELETE', table)),
  refuse(
    'recusal_is_fixed',
    'UPDATE',
    'recusal',
    'OLD.lifted_at IS NOT NULL OR NEW.member_id <> OLD.member_id OR NEW.submission_id <> OLD.submission_id OR NEW.reason <> OLD.reason',
  ),
  refuse('ballot_is_closed', 'UPDATE', 'ballot', 'OLD.closed_at IS NOT NULL'),
  ...['INSERT', 'UPDATE'].map((action) =>
    refuse(
      `ballot_counted_${action.toLowerCase()}`,
      action,
      'ballot_count',
      '(SELECT closed_at FROM ballot WHERE number = NEW.ballot) IS NOT NULL',
    ),
  ),
];

export const convening: Migration = {
  version: 3,
  name: 'convening',
  up: (db) => {
    for (const part of [PANEL, STANDING, BALLOTS, ...SEALS]) db.exec(part);
  },
};
