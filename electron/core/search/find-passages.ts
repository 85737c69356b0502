import type { ReadableDatabase } from '../store/database-types.ts';

export interface FoundPassage {
  readonly id: number;
  readonly document: number;
  readonly page: number;
}

const FIND = `
SELECT passage.id AS id, passage.document_id AS document, passage.page AS page
FROM passage_words JOIN passage ON passage.id = passage_words.rowid
WHERE passage_words MATCH ? AND passage.document_id IN (SELECT value FROM json_each(?))
ORDER BY rank, passage.id`;

/** Passages of these documents that an expression of `matchExpression` fits, best first (BM25). */
export const findPassages = (
  db: ReadableDatabase,
  expression: string,
  documents: readonly number[],
): readonly FoundPassage[] =>
  db.prepare<[string, string], FoundPassage>(FIND).all(expression, JSON.stringify(documents));

export const readPassage = (db: ReadableDatabase, id: number): string =>
  db.prepare<[number], string>('SELECT text FROM passage_text WHERE passage_id = ?').pluck().get(id) ?? '';
