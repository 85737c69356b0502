import type { TextMatch } from './find-text.ts';

const ALL = 'pd-find';
const CURRENT = 'pd-find-current';

interface PageText {
  readonly divs: readonly HTMLElement[];
  readonly strings: readonly string[];
}

/** A range of the page's text as extracted, as a range of the text layer's nodes; null where the layer lacks it. */
const rangeOf = ({ divs, strings }: PageText, match: TextMatch): Range | null => {
  const range = document.createRange();
  let at = 0;
  let started = false;
  for (const [index, string] of strings.entries()) {
    const node = divs[index]?.firstChild;
    const end = at + string.length;
    if (node instanceof Text) {
      if (!started && match.start < end) {
        range.setStart(node, Math.min(match.start - at, node.length));
        started = true;
      }
      if (started && match.end <= end) {
        range.setEnd(node, Math.min(match.end - at, node.length));
        return range;
      }
    }
    at = end;
  }
  return null;
};

/** The window has one highlight of each name; two documents side by side both paint with it. */
export const highlightNamed = (name: string): Highlight => {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
};

/**
 * Paints finds with the CSS Custom Highlight API: the text layer's elements stay as PDF.js made them, so selecting and
 * copying keep working, and clearing is one call.
 */
export class FindHighlights {
  readonly #pages = new Map<number, PageText>();
  #matches: readonly TextMatch[] = [];
  #current: TextMatch | null = null;
  readonly #painted = new Map<string, readonly Range[]>();

  addPage(page: number, text: PageText): void {
    this.#pages.set(page, text);
    this.#paint();
  }

  dropPage(page: number): void {
    this.#pages.delete(page);
    this.#paint();
  }

  show(matches: readonly TextMatch[], current: TextMatch | null): void {
    this.#matches = matches;
    this.#current = current;
    this.#paint();
  }

  /** Where the current find is on screen, once its page's text layer is there. */
  currentRect(): DOMRect | null {
    const text = this.#current ? this.#pages.get(this.#current.page) : undefined;
    const range = text && this.#current ? rangeOf(text, this.#current) : null;
    return range ? range.getBoundingClientRect() : null;
  }

  clear(): void {
    this.#pages.clear();
    this.show([], null);
  }

  #rangeOf(match: TextMatch | null): readonly Range[] {
    const text = match ? this.#pages.get(match.page) : undefined;
    const range = text && match ? rangeOf(text, match) : null;
    return range ? [range] : [];
  }

  #paint(): void {
    if (!('highlights' in CSS)) return;
    const others = this.#matches.filter((match) => match !== this.#current);
    this.#replace(
      ALL,
      others.flatMap((match) => this.#rangeOf(match)),
    );
    this.#replace(CURRENT, this.#rangeOf(this.#current));
  }

  #replace(name: string, ranges: readonly Range[]): void {
    const highlight = highlightNamed(name);
    for (const range of this.#painted.get(name) ?? []) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    this.#painted.set(name, ranges);
  }
}
