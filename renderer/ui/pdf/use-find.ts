import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { WorkEnded, type PageWork } from './page-work.ts';
import { findInPage, MAX_MATCHES, type TextMatch } from './find-text.ts';

export interface Find {
  readonly matches: readonly TextMatch[];
  /** Pages searched so far; equal to the number of pages when done. */
  readonly searched: number;
}

const NOTHING: Find = { matches: [], searched: 0 };

/** Typing pauses this long before a search starts. */
const REST_MS = 150;

/** Finds show in batches: a repaint per page would make a book slower than reading it. */
const BATCH = 20;

/** What is searched: the document, its worker's work, and the pages that are left out. */
export interface Searched {
  readonly document: PDFDocumentProxy;
  readonly work: PageWork;
  readonly hung: ReadonlySet<number>;
}

/**
 * Text of a page as extracted, in the order of the text layer's elements; empty when the page cannot be read. Rejects with
 * `WorkEnded` when the worker is gone.
 */
const readPageText = async ({ document, work, hung }: Searched, number: number): Promise<string> => {
  if (hung.has(number)) return '';
  const read = async (): Promise<string> => {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join('');
  };
  try {
    return await work.add({ page: number, kind: 'find', run: read }).done;
  } catch (reason) {
    if (reason instanceof WorkEnded) throw reason;
    return '';
  }
};

/** Searches page after page, from the page in view on and round, and gives finds as they come, in reading order. */
export const useFind = (searched: Searched, query: string, from: number): Find => {
  const { document, work, hung } = searched;
  const [find, setFind] = useState<{ query: string; result: Find }>({ query: '', result: NOTHING });
  const texts = useRef(new Map<number, string>());
  const start = useRef(from);
  useEffect(() => {
    start.current = from;
  }, [from]);

  useEffect(() => {
    let live = true;
    const search = async () => {
      const found = new Map<number, readonly TextMatch[]>();
      let count = 0;
      const publish = (searched: number) =>
        setFind({
          query,
          result: {
            matches: [...found.entries()].sort(([a], [b]) => a - b).flatMap(([, matches]) => matches),
            searched,
          },
        });
      const first = start.current;
      for (let step = 0; step < document.numPages && count < MAX_MATCHES; step += 1) {
        const number = ((first - 1 + step) % document.numPages) + 1;
        const text = texts.current.get(number) ?? (await readPageText({ document, work, hung }, number));
        if (!live) return;
        texts.current.set(number, text);
        const matches = findInPage(number, text, query, MAX_MATCHES - count);
        if (matches.length > 0) found.set(number, matches);
        count += matches.length;
        if (step % BATCH === BATCH - 1) publish(step + 1);
      }
      publish(document.numPages);
    };
    const timer = window.setTimeout(() => {
      // A worker that is gone is followed by another, and the search begins anew with it.
      if (query.trim() !== '') search().catch(() => undefined);
    }, REST_MS);
    return () => {
      live = false;
      window.clearTimeout(timer);
    };
  }, [document, work, hung, query]);

  return find.query === query && query.trim() !== '' ? find.result : NOTHING;
};
