import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import {
  anchorAt,
  layoutPages,
  PAGE_GAP,
  pageInView,
  pagesNear,
  topOfAnchor,
  type Anchor,
  type PageLayout,
  type PageSize,
} from './page-layout.ts';
import type { QuarterTurns } from './page-region.ts';
import { scaleOf, type Zoom } from './zoom.ts';

export interface PageScroll {
  readonly layout: PageLayout;
  readonly scale: number;
  readonly near: readonly number[];
  readonly onSize: (page: number, size: PageSize) => void;
  readonly showPage: (page: number) => void;
}

interface View {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps the pages near the viewport and the reader's place in step: `page` from outside scrolls there, scrolling
 * reports the page through `onPage`, zooming and late sizes leave the reader where they are.
 */
export const usePageScroll = (
  element: HTMLDivElement | null,
  options: {
    readonly count: number;
    readonly firstSize: PageSize;
    readonly zoom: Zoom;
    readonly turns: QuarterTurns;
    readonly page: number;
    readonly onPage: (page: number) => void;
    /** Where to start within the pages, finer than `page`. */
    readonly start?: Anchor | undefined;
    readonly onMove?: ((anchor: Anchor) => void) | undefined;
  },
): PageScroll => {
  const { count, firstSize, zoom, turns, page, onPage, start, onMove } = options;
  const [sizes, setSizes] = useState<ReadonlyMap<number, PageSize>>(new Map());
  const [view, setView] = useState<View>({ top: 0, width: 0, height: 0 });
  const sideways = turns % 2 === 1;
  const room = view.width - 2 * PAGE_GAP;
  const scale = scaleOf(zoom, sideways ? firstSize.height : firstSize.width, room);
  const layout = useMemo(
    () => layoutPages(count, (number) => sizes.get(number) ?? firstSize, scale, sideways),
    [count, sizes, firstSize, scale, sideways],
  );
  const anchor = useRef<Anchor>(start ?? { page, fraction: 0 });
  const reported = useRef(page);
  const latest = useRef({ layout, onPage, onMove });

  useLayoutEffect(() => {
    latest.current = { layout, onPage, onMove };
    // A new layout (zoom, turn, pane width, a size that came in): back to where the reader was.
    if (element && view.width > 0) element.scrollTo({ top: topOfAnchor(layout, anchor.current) });
  }, [layout, onPage, onMove, element, view.width]);

  useLayoutEffect(() => {
    // Enlarged beyond the pane, a page shows its middle first.
    element?.scrollTo({ left: (element.scrollWidth - element.clientWidth) / 2 });
  }, [scale, turns, element]);

  useLayoutEffect(() => {
    if (!element) return;
    const measure = () =>
      setView({ top: element.scrollTop, width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const onScroll = () => {
      const { layout: now, onPage: report } = latest.current;
      anchor.current = anchorAt(now, element.scrollTop);
      latest.current.onMove?.(anchor.current);
      const seen = pageInView(now, element.scrollTop, element.clientHeight);
      measure();
      if (seen !== reported.current) {
        reported.current = seen;
        report(seen);
      }
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [element]);

  const showPage = useCallback(
    (wanted: number) => {
      const box = latest.current.layout.boxes[wanted - 1];
      anchor.current = { page: wanted, fraction: box ? -PAGE_GAP / 2 / box.height : 0 };
      reported.current = wanted;
      if (element) element.scrollTo({ top: topOfAnchor(latest.current.layout, anchor.current) });
    },
    [element],
  );

  useEffect(() => {
    if (page !== reported.current) showPage(page);
  }, [page, showPage]);

  const onSize = useCallback((number: number, size: PageSize) => {
    setSizes((before) => {
      const known = before.get(number);
      if (known && known.width === size.width && known.height === size.height) return before;
      return new Map(before).set(number, size);
    });
  }, []);

  return { layout, scale, near: pagesNear(layout, view.top, view.height, view.height), onSize, showPage };
};
