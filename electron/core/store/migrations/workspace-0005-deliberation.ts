import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

/** 合议记录. A note is corrected by another note; a query and a motion keep their number in the whole review. */
const MINUTES = `
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission(id),
  kind TEXT NOT NULL CHECK (kind IN ('discussion', 'flag')),
  indicator_id TEXT CHECK (indicator_id IS NOT NULL OR kind = 'discussion'),
  text TEXT NOT NULL,
  author TEXT NOT NULL REFERENCES member(id),
  at TEXT NOT NULL,
  corrects INTEGER UNIQUE REFERENCES note(id)
) STRICT;
CREATE INDEX note_of_submission ON note (submission_id);
CREATE TABLE query (
  number INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission(id),
  text TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES member(id),
  asked_at TEXT NOT NULL
) STRICT;
CREATE TABLE query_answer (
  id INTEGER PRIMARY KEY,
  query INTEGER NOT NULL REFERENCES query(number),
  text TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES member(id),
  recorded_at TEXT NOT NULL
) STRICT;
CREATE TABLE motion (
  number INTEGER PRIMARY KEY,
  submission_id TEXT NOT NULL REFERENCES submission(id),
  text TEXT NOT NULL,
  threshold TEXT NOT NULL CHECK (threshold IN ('majority', 'two-thirds')),
  moved_by TEXT NOT NULL REFERENCES member(id),
  opened_at TEXT NOT NULL,
  closed_by TEXT REFERENCES member(id),
  closed_at TEXT,
  entitled TEXT,
  carried INTEGER CHECK (carried IN (0, 1)),
  CHECK ((closed_at IS NULL) = (carried IS NULL) AND (closed_at IS NULL) = (entitled IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL))
) STRICT;
CREATE TABLE motion_vote (
  motion INTEGER NOT NULL REFERENCES motion(number),
  member_id TEXT NOT NULL REFERENCES member(id),
  vote TEXT NOT NULL CHECK (vote IN ('for', 'against', 'abstain')),
  recorded_by TEXT REFERENCES member(id),
  voted_at TEXT NOT NULL,
  PRIMARY KEY (motion, member_id)
) STRICT, WITHOUT ROWID;
`;

const WRITTEN_ONCE = ['note', 'query', 'query_answer', 'motion_vote'];
const ALL = [...WRITTEN_ONCE, 'motion'];

/** Nobody's scores are revealed before the round is closed, and nothing changes under what is being signed. */
const NOT_NOW = 'NOT EXISTS (SELECT 1 FROM round) OR EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL)';

/** Everything about a motion but its end. */
const SAME_MOTION = ['number', 'submission_id', 'text', 'threshold', 'moved_by', 'opened_at']
  .map((column) => `NEW.${column} <> OLD.${column}`)
  .join(' OR ');

const SEALS: readonly string[] = [
  ...WRITTEN_ONCE.map((table) => refuse(`${table}_is_fixed`, 'UPDATE', table)),
  ...ALL.map((table) => refuse(`${table}_stays`, 'DELETE', table)),
  ...ALL.map((table) => refuse(`${table}_in_deliberation`, 'INSERT', table, NOT_NOW)),
  refuse('motion_closes_in_deliberation', 'UPDATE', 'motion', NOT_NOW),
  refuse('motion_is_fixed', 'UPDATE', 'motion', `OLD.closed_at IS NOT NULL OR ${SAME_MOTION}`),
  refuse('motion_opens', 'INSERT', 'motion', 'NEW.closed_at IS NOT NULL'),
  refuse(
    'motion_vote_before_close',
    'INSERT',
    'motion_vote',
    '(SELECT closed_at FROM motion WHERE number = NEW.motion) IS NOT NULL',
  ),
  refuse(
    'note_corrects_its_own_kind',
    'INSERT',
    'note',
    'NEW.corrects IS NOT NULL AND NOT EXISTS (SELECT 1 FROM note WHERE id = NEW.corrects AND submission_id = NEW.submission_id AND kind = NEW.kind AND indicator_id IS NEW.indicator_id)',
  ),
];

export const deliberation: Migration = {
  version: 5,
  name: 'deliberation',
  up: (db) => {
    for (const part of [MINUTES, ...SEALS]) db.exec(part);
  },
};
