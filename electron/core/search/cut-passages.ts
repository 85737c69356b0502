/** A page of a book has some thousand characters; a page of a text file can be a megabyte, which nobody wants read whole for one find. */
const LENGTH = 16_384;

/** Where a cut does least harm, looked for from the end of a passage backwards. */
const BREAK = /[\s。！？；.!?;]/u;
const LAST_UNITS = 512;

const cutAfter = (text: string, from: number): number => {
  const end = from + LENGTH;
  if (end >= text.length) return text.length;
  for (let at = end; at > end - LAST_UNITS; at -= 1) if (BREAK.test(text.charAt(at - 1))) return at;
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end;
};

/** A page as the index keeps it: whole, or in parts where it is longer than any page is. */
export const cutPassages = (text: string): readonly string[] => {
  const passages: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = cutAfter(text, at);
    passages.push(text.slice(at, end));
    at = end;
  }
  return passages;
};
