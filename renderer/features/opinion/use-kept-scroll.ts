import { useCallback, useEffect, useRef, type RefObject, type UIEvent } from 'react';

/** New pages get their final sizes within a few frames; until then the place is set again, in milliseconds. */
const SETTLING = 400;

const isShown = (element: Element): boolean => element.closest('[aria-hidden="true"]') === null;

export interface KeptScroll {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onScrollCapture: (event: UIEvent<HTMLDivElement>) => void;
  /** To be called when other pages have taken the place of the ones before. */
  readonly restore: () => void;
}

/** Keeps the reader where he was when the pages in `box` are replaced by newer ones. */
export const useKeptScroll = (): KeptScroll => {
  const box = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const frame = useRef<number | null>(null);

  const onScrollCapture = useCallback((event: UIEvent<HTMLDivElement>) => {
    const { target } = event;
    if (frame.current === null && target instanceof HTMLElement && isShown(target))
      top.current = target.scrollTop;
  }, []);

  const restore = useCallback(() => {
    if (top.current === 0) return;
    const until = performance.now() + SETTLING;
    const step = (): void => {
      const pages = [...(box.current?.querySelectorAll('[data-viewer="ready"] [role="region"]') ?? [])];
      const shown = pages.find(isShown);
      if (shown && Math.abs(shown.scrollTop - top.current) > 1) shown.scrollTop = top.current;
      frame.current = performance.now() < until ? requestAnimationFrame(step) : null;
    };
    if (frame.current !== null) cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(step);
  }, []);

  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current);
    },
    [],
  );
  return { box, onScrollCapture, restore };
};
