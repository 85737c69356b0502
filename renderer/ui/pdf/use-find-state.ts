import { useCallback, useEffect, useRef, useState } from 'react';
import type { FindHighlights } from './find-highlights.ts';
import { useFind, type Searched } from './use-find.ts';

/** How far from the edge of the pane a find comes to rest, in pixels. */
const MARGIN = 80;

/** The find bar's state: what is asked, which find is current, and bringing it into view. */
export const useFindState = (
  searchedIn: Searched,
  options: {
    readonly page: number;
    /** What was looked for elsewhere; the bar opens with it, and anew when it changes. */
    readonly given: string | undefined;
    readonly highlights: FindHighlights;
    readonly scroller: HTMLDivElement | null;
    readonly showPage: (page: number) => void;
  },
) => {
  const { page, given, highlights, scroller, showPage } = options;
  const [seen, setSeen] = useState(given);
  const [open, setOpen] = useState(Boolean(given));
  const [asked, setAsked] = useState(0);
  const [query, setQuery] = useState(given ?? '');
  const [chosen, setChosen] = useState<number | null>(null);
  // The find that was asked for elsewhere comes into view once; after that the reader decides.
  const arriving = useRef(Boolean(given));
  if (given !== seen) {
    setSeen(given);
    setOpen(Boolean(given));
    setQuery(given ?? '');
    setChosen(null);
  }
  const { matches, searched } = useFind(searchedIn, open ? query : '', page);
  const fromHere = matches.findIndex((match) => match.page >= page);
  const index = matches.length === 0 ? -1 : (chosen ?? Math.max(0, fromHere)) % matches.length;
  const current = matches[index] ?? null;

  const bringIntoView = useCallback(() => {
    const pane = scroller?.getBoundingClientRect();
    const rect = highlights.currentRect();
    if (!pane || !rect || !scroller || rect.height === 0) return;
    arriving.current = false;
    const above = rect.top - pane.top - MARGIN;
    const below = rect.bottom - pane.bottom + MARGIN;
    if (above < 0) scroller.scrollBy({ top: above });
    else if (below > 0) scroller.scrollBy({ top: below });
  }, [highlights, scroller]);

  useEffect(() => {
    arriving.current = Boolean(given);
  }, [given]);
  useEffect(() => {
    highlights.show(matches, current);
    if (arriving.current && current) bringIntoView();
  }, [highlights, matches, current, bringIntoView]);

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
    searching: searched < searchedIn.document.numPages,
    ask: () => {
      setOpen(true);
      setAsked((before) => before + 1);
    },
    close: () => {
      setOpen(false);
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
        if (current?.page === number && (chosen !== null || arriving.current)) bringIntoView();
      },
      [current, chosen, bringIntoView],
    ),
  };
};
