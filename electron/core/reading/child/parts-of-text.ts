import type { PageWords } from '../document-reader.ts';

/** What has no pages is read in parts of about this many characters, so that a find says roughly where. */
const PART_CHARS = 3_000;

const cutLines = (text: string): readonly string[] => {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > PART_CHARS) {
    const line = text.lastIndexOf('\n', from + PART_CHARS);
    const to = line > from ? line + 1 : from + PART_CHARS;
    parts.push(text.slice(from, to).trim());
    from = to;
  }
  return [...parts, text.slice(from).trim()];
};

/** A text in parts that end with a line where it has any; one part at least. */
export const splitText = (text: string): readonly PageWords[] => {
  const parts = cutLines(text);
  return parts.map((part, index) => ({ page: index + 1, of: parts.length, text: part }));
};
