import { matchTable, type Matched } from './match-table.ts';
import type { PrintedPiece } from './printed-pieces.ts';
import type { PrintedText } from './printed-text.ts';

/** What stands on the paper in place of what should. */
export interface PrintedDifference {
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

/** Characters of a difference that are shown. */
const SHOWN = 60;

const show = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** From the first character that differs, with a few before it. */
const fromDifference = (expected: string, found: string): { expected: string; found: string } => {
  let same = 0;
  while (same < expected.length && expected[same] === found[same]) same += 1;
  const from = Math.max(0, same - 12);
  return expected.length <= SHOWN
    ? { expected, found: show(found.slice(0, Math.max(expected.length, 1))) }
    : { expected: show(expected.slice(from)), found: show(found.slice(from, expected.length)) };
};

const matchWords = ({ text }: PrintedText, words: string, from: readonly number[]): Matched => {
  const ends = from.filter((at) => text.startsWith(words, at)).map((at) => at + words.length);
  return ends.length > 0 ? { ends } : { ends, difference: { expected: words, at: Math.max(...from) } };
};

const matchPattern = ({ text }: PrintedText, pattern: RegExp, from: readonly number[]): Matched => {
  const sticky = new RegExp(pattern.source, 'y');
  const ends = from.flatMap((at) => {
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    return found ? [at + found[0].length] : [];
  });
  return ends.length > 0 ? { ends } : { ends, difference: { expected: '', at: Math.max(...from) } };
};

const matchPiece = (printed: PrintedText, piece: PrintedPiece, from: readonly number[]): Matched => {
  switch (piece.kind) {
    case 'words':
      return matchWords(printed, piece.text, from);
    case 'pattern':
      return matchPattern(printed, piece.pattern, from);
    case 'table':
      return matchTable(printed, piece.table, from);
  }
};

/** Which faces stood in for others is the printing machine's to say (`font-note.ts`); there is no figure in it. */
const FONT_NOTE = /字体说明:(?:[^;。\d]{1,80},以[^;。\d]{1,20}(?:代替|排印)[;。])+/y;

const isFontNote = (text: string, at: number): boolean => {
  FONT_NOTE.lastIndex = at;
  return FONT_NOTE.exec(text)?.[0].length === text.length - at;
};

/** The first place where the paper does not say what it should; undefined where it says all of it and nothing else. */
export const findPrintedDifference = (
  printed: PrintedText,
  pieces: readonly PrintedPiece[],
): (PrintedDifference & { readonly at: number }) | undefined => {
  const { text } = printed;
  let from: readonly number[] = [0];
  for (const piece of pieces) {
    const { ends, difference } = matchPiece(printed, piece, from);
    if (ends.length === 0) {
      const { expected, at } = difference ?? { expected: '', at: from[0] ?? 0 };
      return { place: piece.place, at, ...fromDifference(expected, text.slice(at)) };
    }
    from = ends;
  }
  if (from.some((at) => at === text.length || isFontNote(text, at))) return undefined;
  const at = Math.max(...from);
  return { place: pieces.at(-1)?.place ?? '', at, expected: '', found: show(text.slice(at)) };
};
