import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

/** One act is one PIN and one ink; what was said with it is a row for each opinion. */
const TABLES = `
CREATE TABLE signing_act (
  id INTEGER PRIMARY KEY,
  freeze_id INTEGER NOT NULL REFERENCES freeze(id),
  member_id TEXT NOT NULL REFERENCES member(id),
  fingerprint TEXT NOT NULL,
  ink TEXT NOT NULL,
  signed_at TEXT NOT NULL
) STRICT;
CREATE TABLE outcome (
  freeze_id INTEGER NOT NULL,
  submission_id TEXT NOT NULL,
  member_id TEXT NOT NULL REFERENCES member(id),
  ordinal INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('signed', 'signed-with-dissent', 'refused', 'deemed')),
  act INTEGER REFERENCES signing_act(id),
  field TEXT,
  text TEXT NOT NULL,
  statement_sha256 TEXT,
  statement_signature TEXT,
  recorded_by TEXT REFERENCES member(id),
  said_at TEXT NOT NULL,
  PRIMARY KEY (freeze_id, submission_id, member_id),
  FOREIGN KEY (freeze_id, submission_id) REFERENCES document(freeze_id, submission_id),
  CHECK ((act IS NULL) = (recorded_by IS NOT NULL)),
  CHECK ((field IS NOT NULL) = (state IN ('signed', 'signed-with-dissent'))),
  CHECK ((statement_sha256 IS NULL) = (state = 'signed')),
  CHECK ((statement_signature IS NOT NULL) = (statement_sha256 IS NOT NULL AND act IS NOT NULL))
) STRICT, WITHOUT ROWID;
`;

/** Until now everybody signed every opinion, in one act. */
const MOVE = `
INSERT INTO signing_act (freeze_id, member_id, fingerprint, ink, signed_at)
  SELECT freeze_id, member_id, fingerprint, ink, signed_at FROM signature ORDER BY freeze_id, ordinal;
INSERT INTO outcome (freeze_id, submission_id, member_id, ordinal, state, act, field, text, said_at)
  SELECT s.freeze_id, d.submission_id, s.member_id, s.ordinal, 'signed', a.id, s.field, '', s.signed_at
  FROM signature s
  JOIN document d ON d.freeze_id = s.freeze_id
  JOIN signing_act a ON a.freeze_id = s.freeze_id AND a.member_id = s.member_id;
DROP TABLE signature;
`;

const IN_FORCE = 'EXISTS (SELECT 1 FROM freeze WHERE voided_at IS NULL)';
const VOIDED = '(SELECT voided_at FROM freeze WHERE id = NEW.freeze_id) IS NOT NULL';
const RETURNED = 'EXISTS (SELECT 1 FROM return_package WHERE freeze_id = NEW.freeze_id)';

/** Who judges what is in the results: while they are frozen it does not change. */
const FROZEN: readonly (readonly [table: string, actions: readonly string[]])[] = [
  ['added_member', ['INSERT']],
  ['replaced_member', ['INSERT']],
  ['chair_appointment', ['INSERT']],
  ['acting_chair', ['INSERT']],
  ['rule_override', ['INSERT', 'UPDATE', 'DELETE']],
  ['recusal', ['INSERT', 'UPDATE']],
  ['hint_dismissal', ['INSERT']],
];

const SEALS: readonly string[] = [
  ...['signing_act', 'outcome'].flatMap((table) => [
    refuse(`${table}_is_fixed`, 'UPDATE', table),
    refuse(`${table}_stays`, 'DELETE', table),
    refuse(`${table}_of_freeze_in_force`, 'INSERT', table, `${VOIDED} OR ${RETURNED}`),
  ]),
  ...FROZEN.flatMap(([table, actions]) =>
    actions.map((action) => refuse(`${table}_frozen_${action.toLowerCase()}`, action, table, IN_FORCE)),
  ),
];

export const outcomes: Migration = {
  version: 6,
  name: 'outcomes',
  up: (db) => {
    for (const part of [TABLES, MOVE, ...SEALS]) db.exec(part);
  },
};
