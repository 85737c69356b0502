import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, type RefObject } from 'react';
import { keepPinned, spaceRows, type SpacedRows } from './space-rows.ts';

/** Rows drawn beyond what is in view, on either side. */
const BEYOND = 6;

interface LongRowsGiven {
  readonly count: number;
  /** False where all rows are drawn: a short list is simplest for a reader and for the browser's own search. */
  readonly isLong: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Pixels of a row that was not drawn yet. */
  readonly estimate: number;
  /** A row that is always drawn; -1 for none. */
  readonly pinned: number;
}

export interface LongRows extends SpacedRows {
  /** Ref of a drawn row, which also needs `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
}

const measureNothing = (): void => undefined;

/** Which rows of a long list to draw: those in view, some around them and the pinned one. */
export const useLongRows = ({ count, isLong, scroller, estimate, pinned }: LongRowsGiven): LongRows => {
  const extract = useCallback(
    (range: Range) => keepPinned(defaultRangeExtractor(range), pinned, count),
    [pinned, count],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoised by the compiler
  const virtual = useVirtualizer({
    count: isLong ? count : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: BEYOND,
    rangeExtractor: extract,
  });
  if (!isLong)
    return {
      rows: Array.from({ length: count }, (_, index) => ({ index, gap: 0 })),
      after: 0,
      measure: measureNothing,
    };
  return {
    ...spaceRows(virtual.getVirtualItems(), virtual.getTotalSize()),
    measure: virtual.measureElement,
  };
};
