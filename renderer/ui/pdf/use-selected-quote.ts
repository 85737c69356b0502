import { useEffect, useState } from 'react';
import type { QuarterTurns } from './page-region.ts';
import { readSelectedQuote, type SelectedQuote } from './quote-selection.ts';

/** The selection in this viewer, once the hand has let go of it; null while there is none, or `isOn` is false. */
export const useSelectedQuote = (
  scroller: HTMLElement | null,
  turns: QuarterTurns,
  isOn: boolean,
): SelectedQuote | null => {
  const [quote, setQuote] = useState<SelectedQuote | null>(null);
  useEffect(() => {
    if (!scroller || !isOn) return;
    let dragging = false;
    const read = () => {
      if (!dragging) setQuote(readSelectedQuote(document.getSelection(), scroller, turns));
    };
    const press = () => {
      dragging = true;
    };
    const release = () => {
      dragging = false;
      read();
    };
    scroller.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    document.addEventListener('selectionchange', read);
    return () => {
      scroller.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
      document.removeEventListener('selectionchange', read);
      setQuote(null);
    };
  }, [scroller, turns, isOn]);
  return quote;
};
