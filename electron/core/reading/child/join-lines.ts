/** What stands for no character that anybody could read or look for; line breaks and tabs are not meant. */
const UNREADABLE = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu;

/** A page of which more than this share is unreadable has no words: its letters are pictures in all but name. */
const MOST_UNREADABLE = 0.3;

/**
 * Text of a page as one reads it: words that were parted at a line's end with a hyphen are put together, line breaks stay.
 * Empty where the fonts do not say which characters their letters are.
 */
export const joinLines = (text: string): string => {
  const plain = text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ');
  const signs = [...plain].filter((sign) => sign !== ' ' && sign !== '\n');
  const readable = plain.replace(UNREADABLE, (sign) => (sign === '\n' ? '\n' : ''));
  const left = [...readable].filter((sign) => sign !== ' ' && sign !== '\n');
  if (signs.length - left.length > signs.length * MOST_UNREADABLE) return '';
  return readable
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/(\p{Ll})[-\u00AD\u2010]\n(?=\p{Ll})/gu, '$1')
    .trim();
};
