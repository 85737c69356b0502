import type { Find } from './find-words.ts';

export interface SnippetPart {
  readonly text: string;
  readonly hit: boolean;
}

/** UTF-16 units before the first find and after it. */
const BEFORE = 24;
const AFTER = 96;
const CUT = '…';

/** Never between the two halves of one character. */
const wholeAt = (text: string, at: number): number => {
  const clamped = Math.min(Math.max(at, 0), text.length);
  const unit = text.charCodeAt(clamped);
  return unit >= 0xdc00 && unit <= 0xdfff && clamped > 0 ? clamped - 1 : clamped;
};

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ');

/** The text around the first find as one line, every find in it marked. Without a find, the text's beginning. */
export const makeSnippet = (text: string, finds: readonly Find[]): readonly SnippetPart[] => {
  const first = finds[0] ?? { start: 0, end: 0 };
  const from = wholeAt(text, first.start - BEFORE);
  const to = wholeAt(text, Math.max(first.end, first.start + AFTER));
  const parts: SnippetPart[] = [];
  const add = (part: string, hit: boolean): void => {
    if (part !== '') parts.push({ text: oneLine(part), hit });
  };
  if (from > 0) add(CUT, false);
  let at = from;
  for (const { start, end } of finds) {
    if (end > to) break;
    add(text.slice(at, start), false);
    add(text.slice(start, end), true);
    at = end;
  }
  add(text.slice(at, to), false);
  if (to < text.length) add(CUT, false);
  return parts;
};
