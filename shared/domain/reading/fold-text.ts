/** Gives the same text in simplified characters, one code point for one: the table is a library's, so the edge passes it in. */
export type Simplify = (text: string) => string;

/** A text with what readers do not tell apart made equal, one code point an element. */
export interface FoldedCharacters {
  readonly characters: readonly string[];
  /** Where each of them comes from in the original: UTF-16 offsets, end exclusive. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Soft hyphens, joiners, marks of direction: nobody sees them and nobody types them. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const SPACE = /\s/u;

const foldCharacter = (character: string, simplify: Simplify): readonly string[] =>
  INVISIBLE.test(character)
    ? []
    : [...simplify(character.normalize('NFKC').toLowerCase())].map((each) => (SPACE.test(each) ? ' ' : each));

type Fold = (character: string) => readonly string[];

/** Texts repeat their characters: each is folded once. */
const foldOnce = (simplify: Simplify): Fold => {
  const known = new Map<string, readonly string[]>();
  return (character) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const folded = foldCharacter(character, simplify);
    known.set(character, folded);
    return folded;
  };
};

const folders = new WeakMap<Simplify, Fold>();

const folderOf = (simplify: Simplify): Fold => {
  const found = folders.get(simplify) ?? foldOnce(simplify);
  folders.set(simplify, found);
  return found;
};

/**
 * Makes full and half width (NFKC), letter case, and traditional and simplified characters equal. White space becomes one kind of
 * space and stays in its place.
 */
export const foldCharacters = (original: string, simplify: Simplify): FoldedCharacters => {
  const fold = folderOf(simplify);
  const [characters, starts, ends]: [string[], number[], number[]] = [[], [], []];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    for (const folded of fold(character)) {
      characters.push(folded);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { characters, starts, ends };
};

export const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9' && character.length === 1;

/**
 * Whether the comma at that place only groups digits (1,860): three digits follow, and what is before is a digit. A comma of another
 * width than its digits separates two things (1，200).
 */
export const isGroupComma = (
  { characters, starts, ends }: FoldedCharacters,
  at: number,
  original: string,
): boolean => {
  if (characters[at] !== ',' || !isDigit(characters[at - 1])) return false;
  if (![1, 2, 3].every((step) => isDigit(characters[at + step])) || isDigit(characters[at + 4])) return false;
  const isWide = (index: number) => original.slice(starts[index], ends[index]) > '\u{ff00}';
  return isWide(at) === isWide(at - 1) && isWide(at) === isWide(at + 1);
};

export interface FoldedText {
  /** Without white space, which a document puts between any two Chinese characters where a line broke. */
  readonly text: string;
  /** For every UTF-16 unit of `text`, where its character begins and ends in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The whole text as one string to look for another one in: no white space, no commas inside numbers. */
export const foldText = (original: string, simplify: Simplify): FoldedText => {
  const folded = foldCharacters(original, simplify);
  const [starts, ends]: [number[], number[]] = [[], []];
  let text = '';
  for (const [index, character] of folded.characters.entries()) {
    if (character === ' ' || isGroupComma(folded, index, original)) continue;
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(folded.starts[index] ?? 0);
      ends.push(folded.ends[index] ?? 0);
    }
    text += character;
  }
  return { text, starts, ends };
};
