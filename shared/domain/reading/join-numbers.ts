import type { Word } from './split-words.ts';

const isGroup = (word: Word | undefined): boolean =>
  word?.kind === 'number' && word.spaced && word.text.length === 3;

/** How many words from there on are one number whose digits are grouped by spaces (2 318 .60); 1 where they are not. */
const lengthOfNumber = (words: readonly Word[], from: number): number => {
  const first = words[from];
  if (first?.kind !== 'number' || first.text.length > 3) return 1;
  let length = 1;
  while (isGroup(words[from + length])) length += 1;
  return length;
};

const joined = (parts: readonly Word[]): Word | undefined => {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last && { ...first, text: parts.map(({ text }) => text).join(''), end: last.end };
};

/**
 * The other way to read the same words: `1 860` as one number. Which of the two was meant (a table has columns of figures) the text
 * does not say, so both are looked for. Undefined where there is no other way.
 */
export const joinNumbers = (words: readonly Word[]): readonly Word[] | undefined => {
  if (!words.some((word, at) => isGroup(word) && words[at - 1]?.kind === 'number')) return undefined;
  const other: Word[] = [];
  for (let at = 0; at < words.length;) {
    const length = lengthOfNumber(words, at);
    const word = joined(words.slice(at, at + length));
    if (word) other.push(word);
    at += length;
  }
  return other.length < words.length ? other : undefined;
};
