/** A find in one page: offsets into the page's text as extracted, end exclusive. */
export interface TextMatch {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

interface FoldedText {
  readonly text: string;
  /** For every character of `text`, where it came from in the original, plus one entry for the end. */
  readonly origins: readonly number[];
}

/**
 * Folds what readers do not tell apart: full and half width (NFKC), letter case, and white space, which a PDF puts
 * between any two Chinese characters where a line broke.
 */
export const foldText = (original: string): FoldedText => {
  let text = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of original) {
    for (const folded of character.normalize('NFKC').toLowerCase()) {
      if (!/\s/u.test(folded)) {
        for (let unit = 0; unit < folded.length; unit += 1) origins.push(at);
        text += folded;
      }
    }
    at += character.length;
  }
  origins.push(at);
  return { text, origins };
};

/** More finds than this help nobody, and a one-letter query over a book must not fill the memory. */
export const MAX_MATCHES = 2_000;

/** Finds in one page's text, in reading order, not overlapping. An empty query finds nothing. */
export const findInPage = (page: number, text: string, query: string, limit = MAX_MATCHES): TextMatch[] => {
  const needle = foldText(query).text;
  if (needle === '') return [];
  const { text: folded, origins } = foldText(text);
  const matches: TextMatch[] = [];
  let from = folded.indexOf(needle);
  while (from !== -1 && matches.length < limit) {
    const start = origins[from] ?? 0;
    const lastOrigin = origins[from + needle.length - 1] ?? start;
    const lastLength = text.codePointAt(lastOrigin) === undefined ? 0 : codePointLength(text, lastOrigin);
    matches.push({ page, start, end: lastOrigin + lastLength });
    from = folded.indexOf(needle, from + needle.length);
  }
  return matches;
};

const codePointLength = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
