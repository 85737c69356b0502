import type { Simplify } from './fold-text.ts';
import { joinNumbers } from './join-numbers.ts';
import { splitWords, type Word } from './split-words.ts';

/** Words that stand one after the other. The last one may go on where it is the beginning of a longer one. */
export interface Phrase {
  readonly words: readonly string[];
  readonly goesOn: boolean;
}

/** What is looked for: of each part one of its phrases, all parts on one page. */
export type Query = readonly (readonly Phrase[])[];

/** The same unit written in several ways, as it is after folding (㎡ and m² are m2 there). */
const SAME_UNIT: readonly (readonly string[])[] = [
  ['平方米', 'm2', '平米'],
  ['立方米', 'm3'],
];

/** Fewer letters begin nearly every word. */
const LETTERS_TO_GO_ON = 2;

const phraseOf = (words: readonly Word[]): Phrase => {
  const last = words.at(-1);
  return {
    words: words.map(({ text }) => text),
    goesOn: last?.kind === 'letters' && last.text.length >= LETTERS_TO_GO_ON,
  };
};

const withoutOuterStops = (words: readonly Word[]): readonly Word[] => {
  const first = words.findIndex(({ kind }) => kind !== 'stop');
  return first === -1 ? [] : words.slice(first, words.findLastIndex(({ kind }) => kind !== 'stop') + 1);
};

const otherUnits = (part: string): readonly string[] => {
  for (const names of SAME_UNIT) {
    const name = names.find((each) => part.includes(each));
    if (name !== undefined) return names.map((each) => part.replace(name, each));
  }
  return [part];
};

const ENDS_IN_GROUP = /(?:^|[^\d])\d{1,3}(?: \d{3})*$/u;
const BEGINS_WITH_GROUP = /^\d{3}(?!\d)/u;

/** Parts are apart by white space; digits in groups of three are one part: `1 860` is a number, not two of them. */
const splitParts = (query: string): readonly string[] => {
  const parts: string[] = [];
  for (const piece of query.split(/\s+/u)) {
    const before = parts.at(-1);
    if (before !== undefined && ENDS_IN_GROUP.test(before) && BEGINS_WITH_GROUP.test(piece))
      parts[parts.length - 1] = `${before} ${piece}`;
    else parts.push(piece);
  }
  return parts;
};

const phrasesOf = (part: string, simplify: Simplify): readonly Phrase[] => {
  const words = withoutOuterStops(splitWords(part, simplify));
  if (words.length === 0) return [];
  const other = joinNumbers(words);
  return other ? [phraseOf(words), phraseOf(other)] : [phraseOf(words)];
};

/** Takes apart what somebody typed. Nothing in it is an operator. Empty where there is no word in it. */
export const readQuery = (query: string, simplify: Simplify): Query =>
  splitParts(query)
    .map((part) =>
      otherUnits(part.normalize('NFKC').toLowerCase()).flatMap((each) => phrasesOf(each, simplify)),
    )
    .filter((phrases) => phrases.length > 0);
