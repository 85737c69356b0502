import { joinNumbers } from '../../../shared/domain/reading/join-numbers.ts';
import { splitWords, type Word } from '../../../shared/domain/reading/split-words.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { simplify } from '../../../shared/chinese/simplify.ts';
import type { UNREADABLE_CAUSES } from '../../../shared/contract/search.ts';
import type { PageWords } from '../reading/document-reader.ts';
import type { ReadableDatabase, WritableDatabase } from '../store/database-types.ts';
import { cutPassages } from './cut-passages.ts';

export type UnreadableCause = (typeof UNREADABLE_CAUSES)[number];

/** What the index knows of one file. */
export interface IndexedDocument {
  readonly id: number;
  /** `read`: its words are here. Otherwise why they are not. */
  readonly state: 'read' | UnreadableCause;
  /** The application's version that read it or could not. */
  readonly triedWith: string;
  readonly pages: number;
  /** Pages without a word: scans, pictures, empty ones. */
  readonly blankPages: number;
}

interface DocumentRow {
  readonly id: number;
  readonly sha256: Sha256;
  readonly state: IndexedDocument['state'] | 'reading';
  readonly tried_with: string;
  readonly pages: number;
  readonly blank_pages: number;
}

/** Every file that was read, or could not be, by its digest. One that is just being read is not among them. */
export const listDocuments = (db: ReadableDatabase): ReadonlyMap<Sha256, IndexedDocument> => {
  const known = new Map<Sha256, IndexedDocument>();
  const rows = db.prepare<[], DocumentRow>('SELECT * FROM document').all();
  for (const { id, sha256, state, tried_with: triedWith, pages, blank_pages: blankPages } of rows)
    if (state !== 'reading') known.set(sha256, { id, state, triedWith, pages, blankPages });
  return known;
};

export const beginDocument = (db: WritableDatabase, sha256: Sha256): number => {
  const { lastInsertRowid } = db
    .prepare(
      "INSERT INTO document (sha256, state, tried_with, pages, blank_pages) VALUES (?, 'reading', '', 0, 0)",
    )
    .run(sha256);
  return Number(lastInsertRowid);
};

/** A document without words has no passages; one that could not be read the last time is forgotten before it is tried again. */
export const forgetDocument = (db: WritableDatabase, sha256: Sha256): void => {
  db.prepare("DELETE FROM document WHERE sha256 = ? AND state <> 'read'").run(sha256);
};

const written = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** Page numbers on scans are printed or stamped over them: digits alone are no words. */
const hasWords = (words: readonly Word[]): boolean =>
  words.some(({ kind }) => kind === 'character' || kind === 'letters');

/** Gives whether there are words on the page. */
export const addPage = (db: WritableDatabase, document: number, { page, text }: PageWords): boolean => {
  let found = false;
  for (const passage of cutPassages(text)) {
    const words = splitWords(passage, simplify);
    if (words.length === 0) continue;
    found ||= hasWords(words);
    const joined = joinNumbers(words);
    const { lastInsertRowid: row } = db
      .prepare('INSERT INTO passage (document_id, page) VALUES (?, ?)')
      .run(document, page);
    db.prepare('INSERT INTO passage_text (passage_id, text) VALUES (?, ?)').run(row, passage);
    db.prepare('INSERT INTO passage_words (rowid, words, joined) VALUES (?, ?, ?)').run(
      row,
      written(words),
      joined ? written(joined) : null,
    );
  }
  return found;
};

export const endDocument = (
  db: WritableDatabase,
  id: number,
  { state, triedWith, pages, blankPages }: Omit<IndexedDocument, 'id'>,
): void => {
  db.prepare('UPDATE document SET state = ?, tried_with = ?, pages = ?, blank_pages = ? WHERE id = ?').run(
    state,
    triedWith,
    pages,
    blankPages,
    id,
  );
};
