import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { IndexState, SearchHit } from '../../../shared/contract/search.ts';
import { findWords as findInText } from '../../../shared/domain/reading/find-words.ts';
import { readQuery, type Query } from '../../../shared/domain/reading/read-query.ts';
import { makeSnippet } from '../../../shared/domain/reading/snippet.ts';
import { simplify } from '../../../shared/chinese/simplify.ts';
import { findPassages, readPassage, type FoundPassage } from '../search/find-passages.ts';
import { listDocuments } from '../search/index-rows.ts';
import { matchExpression } from '../search/match-expression.ts';
import type { ReadableDatabase } from '../store/database-types.ts';
import type { CoreContext } from './core-context.ts';
import { describeIndex, namesOf } from './index-state.ts';
import { listReadableMaterial, type ReadableMaterial } from './readable-material.ts';
import { requireReady } from './require-access.ts';
import { requireSeat, type SeatInput } from './require-seat.ts';

/** How far the words of what the seat may see can be looked for. Throws what `requireReady` throws. */
export const readIndexState = (context: CoreContext, input: SeatInput): IndexState => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const known = context.searchIndexes().of(seated.workspace).ask(listDocuments);
  return describeIndex(listReadableMaterial(seated), known);
};

/** So many hits are given at once. */
const HITS_AT_ONCE = 50;

type Placed = FoundPassage & { readonly where: ReadableMaterial };

/** A file that was handed in twice is found in both places. */
const placeFinds = (
  db: ReadableDatabase,
  query: Query,
  readable: readonly ReadableMaterial[],
): readonly Placed[] => {
  const known = listDocuments(db);
  const places = Map.groupBy(readable, ({ material }) => known.get(material.sha256)?.id);
  places.delete(undefined);
  const documents = [...places.keys()].filter((id) => id !== undefined);
  return findPassages(db, matchExpression(query), documents).flatMap((found) =>
    (places.get(found.document) ?? []).map((where) => ({ ...found, where })),
  );
};

const describeHit = (db: ReadableDatabase, query: Query, { id, page, where }: Placed): SearchHit => {
  const text = readPassage(db, id);
  const finds = findInText(text, query, simplify);
  return { ...namesOf(where), page, snippet: [...makeSnippet(text, finds)], count: finds.length };
};

/**
 * Pages with all words of the query, best first, in what the seat may see. What has not been read yet is not found: `readIndexState`
 * says how much that is. Throws what `requireReady` throws.
 */
export const findWords = (
  context: CoreContext,
  input: SeatInput & {
    readonly query: string;
    readonly submissionId?: SubmissionId | undefined;
    readonly offset: number;
  },
): { hits: SearchHit[]; total: number } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const query = readQuery(input.query, simplify);
  if (query.length === 0) return { hits: [], total: 0 };
  const readable = listReadableMaterial(seated).filter(
    ({ submission }) => input.submissionId === undefined || submission.id === input.submissionId,
  );
  return context
    .searchIndexes()
    .of(seated.workspace)
    .ask((db) => {
      const found = placeFinds(db, query, readable);
      const shown = found.slice(input.offset, input.offset + HITS_AT_ONCE);
      return { hits: shown.map((each) => describeHit(db, query, each)), total: found.length };
    });
};
