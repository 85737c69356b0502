import type { WritableDatabase } from '../database-types.ts';

/**
 * Adopting: the rows of a sheet become what a known edition says. The row in `adopting` opens the seals of that one sheet;
 * it points to a parent that cannot exist, so that no transaction can commit while it is there, and it goes only when the
 * rows are the edition's, word for word.
 */
const ADOPTING = `
CREATE TABLE nowhere (id INTEGER PRIMARY KEY CHECK (id < 0 AND id > 0)) STRICT;
CREATE TABLE adopting (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  edition TEXT NOT NULL REFERENCES edition(sha256),
  never INTEGER NOT NULL DEFAULT 0 REFERENCES nowhere(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER adopting_is_fixed BEFORE UPDATE ON adopting BEGIN SELECT RAISE(ABORT, 'sealed'); END;
CREATE TRIGGER adopting_while_open BEFORE INSERT ON adopting WHEN EXISTS (SELECT 1 FROM round) OR EXISTS (SELECT 1 FROM adopting)
BEGIN SELECT RAISE(ABORT, 'sealed'); END;
`;

const OF_EDITION = (alias: string): string =>
  `${alias}.member_id = e.member_id AND ${alias}.submission_id = e.submission_id`;

const EDITION = 'FROM edition e JOIN';
const NAMED = 'e.sha256 = OLD.edition';

/** Parts of an entry that are a column and a key of the same name. */
const PARTS = ['points', 'choice', 'target', 'measured', 'comment'];
const LINK_ROWS = `SELECT n.indicator_id, n.document ${EDITION} evidence n ON ${OF_EDITION('n')} WHERE ${NAMED} AND n.removed_at IS NULL`;
const LINK_WORDS = `SELECT j.value ->> 'indicator', l.value ${EDITION} json_each(e.document, '$.entries') j JOIN json_each(j.value, '$.evidence') l WHERE ${NAMED}`;
const COUNT_ROWS = `SELECT n.device, n.count ${EDITION} sheet_vector n ON ${OF_EDITION('n')} WHERE ${NAMED}`;
const COUNT_WORDS = `SELECT j.key, j.value ${EDITION} json_each(e.vector) j WHERE ${NAMED}`;

const differ = (a: string, b: string): string => `EXISTS (${a} EXCEPT ${b}) OR EXISTS (${b} EXCEPT ${a})`;

/** The seal of adoption; `more`: parts that a later migration gave to an entry. */
export const adoptedWordForWord = (more: readonly string[] = []): string => {
  const parts = [...PARTS, ...more];
  const columns = parts.map((part) => `n.${part}`).join(', ');
  const keys = parts.map((part) => `j.value ->> '${part}'`).join(', ');
  const rows = `SELECT n.indicator_id, ${columns} ${EDITION} entry n ON ${OF_EDITION('n')} WHERE ${NAMED}`;
  const words = `SELECT j.value ->> 'indicator', ${keys} ${EDITION} json_each(e.document, '$.entries') j WHERE ${NAMED}`;
  return `CREATE TRIGGER adopted_word_for_word BEFORE DELETE ON adopting WHEN
  NOT EXISTS (SELECT 1 ${EDITION} sheet n ON ${OF_EDITION('n')} WHERE ${NAMED} AND n.submitted_at IS e.submitted_at)
  OR ${differ(rows, words)} OR ${differ(LINK_ROWS, LINK_WORDS)} OR ${differ(COUNT_ROWS, COUNT_WORDS)}
BEGIN SELECT RAISE(ABORT, 'sealed'); END;`;
};

/** The seals of a submitted sheet, and the row by which the exception knows which sheet is meant. */
const OPENED = [
  ['entry_sealed_insert', 'NEW'],
  ['entry_sealed_update', 'NEW'],
  ['entry_sealed_delete', 'OLD'],
  ['entry_sealed_move', 'OLD'],
  ['evidence_sealed_insert', 'NEW'],
  ['evidence_sealed_update', 'NEW'],
  ['evidence_sealed_delete', 'OLD'],
  ['evidence_sealed_move', 'OLD'],
  ['sheet_stays_submitted', 'OLD'],
] as const;

const SEAL =
  /^(CREATE TRIGGER \w+ BEFORE \w+ ON \w+\s+WHEN\s)([\s\S]*?)(\s*BEGIN SELECT RAISE\(ABORT, 'sealed'\); END)$/u;

/** The seal keeps its own words and gets the one exception. */
const openFor = (db: WritableDatabase, name: string, row: 'NEW' | 'OLD'): void => {
  const sql = db
    .prepare<[string], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?")
    .pluck()
    .get(name);
  const [, head, when, tail] = SEAL.exec(sql ?? '') ?? [];
  if (head === undefined || when === undefined || tail === undefined)
    throw new Error(`the seal '${name}' is not there`);
  const isAdopted = `EXISTS (SELECT 1 FROM adopting a JOIN edition e ON e.sha256 = a.edition
    WHERE e.member_id = ${row}.member_id AND e.submission_id = ${row}.submission_id)`;
  db.exec(`DROP TRIGGER ${name};`);
  db.exec(`${head}(${when}) AND NOT ${isAdopted}${tail};`);
};

export const allowAdoption = (db: WritableDatabase): void => {
  db.exec(ADOPTING);
  db.exec(adoptedWordForWord());
  for (const [name, row] of OPENED) openFor(db, name, row);
};
