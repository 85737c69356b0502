import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { regionOfBox, type FractionBox, type QuarterTurns } from './page-region.ts';

/** What an entry keeps of the words; more is a copy of the document, not a quotation. */
export const MAX_QUOTE = 600;

const CJK = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`;
const BETWEEN_CJK = new RegExp(String.raw`(?<=${CJK}) (?=${CJK})`, 'gu');

/** Words as selected, in one line: a PDF breaks lines anywhere, and no space stands between Chinese characters. */
export const tidyQuote = (selected: string): string => {
  const words = selected
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(BETWEEN_CJK, '');
  return [...words].slice(0, MAX_QUOTE).join('').trim();
};

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around what is selected, as shares of the page; null when nothing of it is on the page. */
export const boxAround = (rects: readonly Rect[], page: Rect): FractionBox | null => {
  const on = rects.filter(
    (rect) =>
      rect.right > rect.left &&
      rect.bottom > rect.top &&
      rect.right > page.left &&
      rect.left < page.right &&
      rect.bottom > page.top &&
      rect.top < page.bottom,
  );
  if (on.length === 0) return null;
  const share = (value: number, from: number, to: number) =>
    Math.min(1, Math.max(0, (value - from) / (to - from)));
  const left = share(Math.min(...on.map((rect) => rect.left)), page.left, page.right);
  const right = share(Math.max(...on.map((rect) => rect.right)), page.left, page.right);
  const top = share(Math.min(...on.map((rect) => rect.top)), page.top, page.bottom);
  const bottom = share(Math.max(...on.map((rect) => rect.bottom)), page.top, page.bottom);
  return { left, top, width: right - left, height: bottom - top };
};

export interface SelectedQuote {
  readonly page: number;
  readonly region: PageRegion;
  readonly quote: string;
  /** Where it stands on the page as it is shown. */
  readonly box: FractionBox;
}

/** The words of the range that lie in that text layer, for a selection may run over several pages. */
const within = (range: Range, layer: Element): Range | null => {
  if (!range.intersectsNode(layer)) return null;
  const clipped = range.cloneRange();
  if (!layer.contains(range.startContainer)) clipped.setStart(layer, 0);
  if (!layer.contains(range.endContainer)) clipped.setEnd(layer, layer.childNodes.length);
  return clipped;
};

/** What is selected on the first page that the selection touches; null when that is nothing. */
export const readSelectedQuote = (
  selection: Selection | null,
  scroller: Element,
  turns: QuarterTurns,
): SelectedQuote | null => {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  for (const layer of scroller.querySelectorAll('[data-text-layer]')) {
    const page = layer.closest('[data-page]');
    const part = within(range, layer);
    const quote = part ? tidyQuote(part.toString()) : '';
    if (!page || !part || quote === '') continue;
    const box = boxAround([...part.getClientRects()], page.getBoundingClientRect());
    const region = box ? regionOfBox(box, turns) : null;
    if (box && region) return { page: Number(page.getAttribute('data-page')), region, quote, box };
  }
  return null;
};
