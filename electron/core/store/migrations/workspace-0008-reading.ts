import type { Migration } from '../migrate.ts';

/** Where each member left each document: no act of the review, so it may change. */
const PLACES = `
CREATE TABLE reading_place (
  member_id TEXT NOT NULL REFERENCES member(id),
  submission_id TEXT NOT NULL REFERENCES submission(id),
  material_id TEXT NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (member_id, submission_id, material_id)
) STRICT, WITHOUT ROWID;
`;

export const reading: Migration = { version: 8, name: 'reading', up: (db) => db.exec(PLACES) };
