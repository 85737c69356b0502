import { foldCharacters, isDigit, isGroupComma, type FoldedCharacters, type Simplify } from './fold-text.ts';

/**
 * What an index keeps and a query asks for: one Chinese character, one run of letters, one whole number, the part of a number behind
 * its point (`.6`), a sign that is read as part of a figure, or a stop between two sentences or clauses.
 */
export interface Word {
  readonly text: string;
  readonly kind: 'character' | 'letters' | 'number' | 'fraction' | 'sign' | 'stop';
  /** UTF-16 offsets in the original, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Between it and the word before is one space and nothing else. */
  readonly spaced: boolean;
}

/** Any stop: which one it is, and how wide, readers do not tell apart. */
const STOP = '。';
const STOPS = new Set([...'.。!?;,:、︒']);
const SIGNS = new Set([...'%‰°']);
const ONE_BY_ONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

type Kind = Word['kind'] | 'point' | 'comma' | 'space' | 'nothing';

const kindOf = (character: string): Kind => {
  if (isDigit(character)) return 'number';
  if (character === ' ') return 'space';
  if (character >= 'a' && character <= 'z') return 'letters';
  if (STOPS.has(character)) return 'stop';
  if (SIGNS.has(character)) return 'sign';
  if (ONE_BY_ONE.test(character)) return 'character';
  return LETTER.test(character) ? 'letters' : 'nothing';
};

const kinds = new Map<string, Kind>();

const knownKindOf = (character: string): Kind => {
  const known = kinds.get(character);
  if (known !== undefined) return known;
  const kind = kindOf(character);
  kinds.set(character, kind);
  return kind;
};

/** Where the word that begins at `from` ends, and what it says. */
const readWord = (
  folded: FoldedCharacters,
  from: number,
  kind: Kind,
  original: string,
): { readonly text: string; readonly to: number } => {
  const { characters } = folded;
  let text = characters[from] ?? '';
  let to = from + 1;
  for (; to < characters.length; to += 1) {
    const next = characters[to] ?? '';
    if (kind === 'number' && isGroupComma(folded, to, original)) continue;
    if (knownKindOf(next) !== (kind === 'fraction' ? 'number' : kind)) break;
    text += next;
  }
  return { text, to };
};

/** Only these are more than one character long. */
const RUNS: ReadonlySet<Kind> = new Set(['letters', 'number', 'fraction']);

/** Takes a text apart. What is neither word nor stop (quotes, brackets, hyphens, white space) is in nobody's way. */
export const splitWords = (original: string, simplify: Simplify): readonly Word[] => {
  const folded = foldCharacters(original, simplify);
  const { characters, starts, ends } = folded;
  const words: Word[] = [];
  let gap = '';
  for (let at = 0; at < characters.length;) {
    const character = characters[at] ?? '';
    const isFraction =
      character === '.' &&
      gap === '' &&
      isDigit(characters[at + 1]) &&
      ['number', 'fraction'].includes(words.at(-1)?.kind ?? '');
    const kind = isFraction ? 'fraction' : knownKindOf(character);
    if (kind === 'space' || kind === 'nothing') {
      gap += character;
      at += 1;
      continue;
    }
    const { text, to } = RUNS.has(kind)
      ? readWord(folded, at, kind, original)
      : { text: kind === 'stop' ? STOP : character, to: at + 1 };
    words.push({
      text,
      kind: kind as Word['kind'],
      start: starts[at] ?? 0,
      end: ends[to - 1] ?? 0,
      spaced: gap === ' ',
    });
    gap = '';
    at = to;
  }
  return words;
};
