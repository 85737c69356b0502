import { ReadingFailure } from '../document-reader.ts';

export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard calls it. */
  readonly encoding: string;
}

/** In the order of the marks' lengths; UTF-8 first, for it is what everybody writes now. */
const MARKS = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

const decodeAs = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/**
 * By its mark, else UTF-8 if every byte of it is, else GB 18030, which older programs here write. Bytes that end inside a
 * character are a text that was cut. Throws `ReadingFailure` `damaged` for what is no text.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return { text: decodeAs(marked.encoding, bytes), encoding: marked.encoding };
  if (bytes.includes(0)) throw new ReadingFailure('damaged');
  const encoding = isUtf8(bytes) ? 'utf-8' : 'gb18030';
  return { text: decodeAs(encoding, bytes), encoding };
};
