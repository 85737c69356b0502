import type { Simplify } from './fold-text.ts';
import { joinNumbers } from './join-numbers.ts';
import type { Phrase, Query } from './read-query.ts';
import { splitWords, type Word } from './split-words.ts';

/** A find in a text: UTF-16 offsets, end exclusive. */
export interface Find {
  readonly start: number;
  readonly end: number;
}

const isThere = (words: readonly Word[], from: number, { words: wanted, goesOn }: Phrase): boolean => {
  const last = wanted.length - 1;
  for (let step = 0; step <= last; step += 1) {
    const [text, found] = [wanted[step] ?? '', words[from + step]?.text];
    if (found !== text && !(goesOn && step === last && found?.startsWith(text))) return false;
  }
  return true;
};

/** A word that only begins as asked is marked as far as it was asked for. */
const endOf = (word: Word, wanted: string): number =>
  word.end - word.start === word.text.length ? word.start + wanted.length : word.end;

const listFinds = (words: readonly Word[], phrase: Phrase): readonly Find[] => {
  const finds: Find[] = [];
  const [first, last] = [phrase.words[0], phrase.words.at(-1)];
  if (first === undefined || last === undefined) return finds;
  for (let at = 0; at + phrase.words.length <= words.length; at += 1) {
    const [begin, end] = [words[at], words[at + phrase.words.length - 1]];
    if (begin && end && isThere(words, at, phrase))
      finds.push({ start: begin.start, end: phrase.goesOn ? endOf(end, last) : end.end });
  }
  return finds;
};

/** In the order of the text; what lies in another find is part of it. */
const withoutOverlaps = (finds: readonly Find[]): readonly Find[] => {
  const kept: Find[] = [];
  for (const find of finds.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (find.start >= (kept.at(-1)?.end ?? 0)) kept.push(find);
  return kept;
};

/** Everything in the text that a query looks for, as the index finds it; nothing where one of its parts is not there. */
export const findWords = (text: string, query: Query, simplify: Simplify): readonly Find[] => {
  const words = splitWords(text, simplify);
  const joined = joinNumbers(words);
  const readings = joined ? [words, joined] : [words];
  const parts = query.map((phrases) =>
    readings.flatMap((each) => phrases.flatMap((phrase) => listFinds(each, phrase))),
  );
  return parts.every((finds) => finds.length > 0) ? withoutOverlaps(parts.flat()) : [];
};
