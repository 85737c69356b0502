import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** Where Chinese characters and their radicals begin; nothing below it has a simplified form. */
const FIRST = '\u{2e80}';

/**
 * Traditional characters as simplified ones, each by itself: OpenCC's phrases would change how many characters there are, and a find
 * could no longer be shown where it is. Equal on both sides is all that looking for words needs.
 */
export const simplify = (text: string): string => {
  let simplified = '';
  for (const character of text) {
    const one = character < FIRST ? character : convert(character);
    simplified += [...one].length === 1 ? one : character;
  }
  return simplified;
};
