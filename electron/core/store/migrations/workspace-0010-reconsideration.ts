import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

/**
 * Entries that rest on something that changed after they were given, until their member has looked at them again. Several that wait
 * at one entry are settled together: `settled_with` names the newest of them.
 */
const RECONSIDERATIONS = `
CREATE TABLE reconsideration (
  id INTEGER PRIMARY KEY,
  member_id TEXT NOT NULL REFERENCES member(id),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  indicator_id TEXT NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('site-visit', 'supplement')),
  what TEXT NOT NULL,
  before TEXT NOT NULL,
  raised_at TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('kept', 'changed')),
  after TEXT,
  reason TEXT CHECK (trim(reason) <> ''),
  settled_at TEXT,
  settled_with INTEGER REFERENCES reconsideration(id),
  CHECK ((outcome IS NULL) = (after IS NULL) AND (outcome IS NULL) = (reason IS NULL) AND (outcome IS NULL) = (settled_at IS NULL)
    AND (outcome IS NULL) = (settled_with IS NULL))
) STRICT;
CREATE INDEX reconsideration_of_sheet ON reconsideration (submission_id, member_id);
`;

/** Why an entry was revised after the round: discussed, or because what it rests on changed. */
const CAUSE = `
ALTER TABLE entry_revision ADD COLUMN cause TEXT NOT NULL DEFAULT 'deliberation'
  CHECK (cause IN ('deliberation', 'site-visit', 'supplement'));
`;

const SAME = ['id', 'member_id', 'submission_id', 'indicator_id', 'cause', 'what', 'before', 'raised_at']
  .map((column) => `NEW.${column} <> OLD.${column}`)
  .join(' OR ');

/** They are in the results: while those are frozen nothing about them changes. */
const FROZEN = 'EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL)';

const SEALS = [
  refuse('reconsideration_stays', 'DELETE', 'reconsideration'),
  refuse(
    'reconsideration_is_fixed',
    'UPDATE',
    'reconsideration',
    `${FROZEN} OR OLD.outcome IS NOT NULL OR ${SAME}`,
  ),
  refuse('reconsideration_waits', 'INSERT', 'reconsideration', `${FROZEN} OR NEW.outcome IS NOT NULL`),
];

export const reconsideration: Migration = {
  version: 10,
  name: 'reconsideration',
  up: (db) => {
    for (const part of [RECONSIDERATIONS, CAUSE, ...SEALS]) db.exec(part);
  },
};
