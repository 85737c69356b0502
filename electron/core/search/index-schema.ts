import type { Migration } from '../store/migrate.ts';

/**
 * Changes with whatever changes what is in the index: the tables below, or how a text is taken apart (shared/domain/reading). An index
 * of another format is thrown away and made anew, so this one step stays the only one.
 */
export const INDEX_FORMAT = '1';

/**
 * A document is one file, however often it was handed in. `passage_words` keeps no text of its own: its rows are those of `passage`. The
 * text that a find is shown in is apart from it, or every find would have to be read past it. The tokenizer only cuts at spaces; what a word is, is decided before (split-words.ts).
 */
const TABLES = `
CREATE TABLE about (format TEXT NOT NULL) STRICT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  tried_with TEXT NOT NULL,
  pages INTEGER NOT NULL,
  blank_pages INTEGER NOT NULL
) STRICT;

CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document(id),
  page INTEGER NOT NULL
) STRICT;

CREATE TABLE passage_text (
  passage_id INTEGER PRIMARY KEY REFERENCES passage(id),
  text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE passage_words USING fts5(words, joined, content='', tokenize="ascii tokenchars '.%'");

INSERT INTO passage_words (passage_words, rank) VALUES ('rank', 'bm25(1.0, 0.0)');
INSERT INTO about (format) VALUES ('${INDEX_FORMAT}');
`;

export const INDEX_MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'index', up: (db) => db.exec(TABLES) },
];
