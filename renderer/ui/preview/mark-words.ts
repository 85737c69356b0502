import { highlightNamed } from '../pdf/find-highlights.ts';
import { findInPage } from '../pdf/find-text.ts';

/** Beyond this the marks would cost more than they help; the beginning is marked. */
const MAX_CHARACTERS = 1_000_000;

interface Piece {
  readonly node: Text;
  readonly start: number;
}

const listPieces = (root: HTMLElement): { readonly pieces: readonly Piece[]; readonly text: string } => {
  const pieces: Piece[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode() && text.length < MAX_CHARACTERS) {
    const node = walker.currentNode;
    if (!(node instanceof Text)) continue;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { pieces, text };
};

/** Where a place of the whole text lies; the end of a piece belongs to it. */
const placeOf = (pieces: readonly Piece[], at: number, isEnd: boolean): readonly [Text, number] | null => {
  const piece = pieces.findLast(({ start }) => (isEnd ? start < at : start <= at));
  return piece ? [piece.node, Math.min(at - piece.start, piece.node.length)] : null;
};

/** The finds of a query in what is shown, as ranges, in reading order; in the same way as in a PDF. */
export const findRanges = (root: HTMLElement, query: string): readonly Range[] => {
  const { pieces, text } = listPieces(root);
  return findInPage(1, text, query).flatMap((match) => {
    const [from, to] = [placeOf(pieces, match.start, false), placeOf(pieces, match.end, true)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
};

/** Marks what was looked for elsewhere and brings the first find into view; gives back how to take the marks away. */
export const markWords = (root: HTMLElement, query: string): (() => void) => {
  const ranges = findRanges(root, query);
  const highlight = 'highlights' in CSS ? highlightNamed('pd-find') : null;
  for (const range of ranges) highlight?.add(range);
  ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return () => {
    for (const range of ranges) highlight?.delete(range);
  };
};
