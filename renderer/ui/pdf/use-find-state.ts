import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useEffect, useState } from 'react';
import type { FindHighlights } from './find-highlights.ts';
import { useFind } from './use-find.ts';

/** How far from the edge of the pane a find comes to rest, in pixels. */
const MARGIN = 80;

/** The find bar's state: what is asked, which find is current, and bringing it into view. */
export const useFindState = (
  document: PDFDocumentProxy,
  options: {
    readonly page: number;
    readonly highlights: FindHighlights;
    readonly scroller: HTMLDivElement | null;
    readonly showPage: (page: number) => void;
  },
) => {
  const { page, highlights, scroller, showPage } = options;
  const [asked, setAsked] = useState(0);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<number | null>(null);
  const open = asked > 0;
  const { matches, searched } = useFind(document, open ? query : '', page);
  const fromHere = matches.findIndex((match) => match.page >= page);
  const index = matches.length === 0 ? -1 : (chosen ?? Math.max(0, fromHere)) % matches.length;
  const current = matches[index] ?? null;

  useEffect(() => highlights.show(matches, current), [highlights, matches, current]);

  const bringIntoView = useCallback(() => {
    const pane = scroller?.getBoundingClientRect();
    const rect = highlights.currentRect();
    if (!pane || !rect || !scroller || rect.height === 0) return;
    const above = rect.top - pane.top - MARGIN;
    const below = rect.bottom - pane.bottom + MARGIN;
    if (above < 0) scroller.scrollBy({ top: above });
    else if (below > 0) scroller.scrollBy({ top: below });
  }, [highlights, scroller]);

  const step = (by: 1 | -1) => {
    if (matches.length === 0) return;
    const next = chosen === null && by === 1 ? index : (index + by + matches.length) % matches.length;
    setChosen(next);
    const match = matches[next];
    if (!match) return;
    highlights.show(matches, match);
    if (!highlights.currentRect()) showPage(match.page);
    bringIntoView();
  };

  return {
    open,
    query,
    index,
    asked,
    count: matches.length,
    searching: searched < document.numPages,
    ask: () => setAsked((before) => before + 1),
    close: () => {
      setAsked(0);
      setChosen(null);
    },
    type: (next: string) => {
      setQuery(next);
      setChosen(null);
    },
    step,
    /** A page's text arrived: the find on it can now be shown. */
    onText: useCallback(
      (number: number) => {
        if (current?.page === number && chosen !== null) bringIntoView();
      },
      [current, chosen, bringIntoView],
    ),
  };
};
