import { foldText } from '../../../shared/domain/reading/fold-text.ts';
import { findWords } from '../../../shared/domain/reading/find-words.ts';
import { readQuery, type Query } from '../../../shared/domain/reading/read-query.ts';
import { simplify } from '../../../shared/chinese/simplify.ts';

/** A find in one page's text: offsets into the page's text as extracted, end exclusive. */
export interface TextMatch {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** More finds than this help nobody, and a one-letter query over a book must not fill the memory. */
export const MAX_MATCHES = 2_000;

/** A query that can only be taken as written. */
const isPlain = (query: Query): boolean => query.flat().length < 2;

/** What the search over all material finds on this page, where the words of the query stand apart or a unit is written otherwise. */
const findApart = (page: number, text: string, query: string): TextMatch[] => {
  const wanted = readQuery(query, simplify);
  return isPlain(wanted) ? [] : findWords(text, wanted, simplify).map((find) => ({ page, ...find }));
};

/**
 * Finds in one page's text, in reading order, not overlapping. An empty query finds nothing. Texts are folded as for the search over
 * all material; inside one document part of a word is found too.
 */
export const findInPage = (page: number, text: string, query: string, limit = MAX_MATCHES): TextMatch[] => {
  const needle = foldText(query, simplify).text;
  if (needle === '') return [];
  const { text: folded, starts, ends } = foldText(text, simplify);
  const matches: TextMatch[] = [];
  let from = folded.indexOf(needle);
  while (from !== -1 && matches.length < limit) {
    matches.push({ page, start: starts[from] ?? 0, end: ends[from + needle.length - 1] ?? 0 });
    from = folded.indexOf(needle, from + needle.length);
  }
  return matches.length > 0 ? matches : findApart(page, text, query).slice(0, limit);
};
