import { useCallback, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Lines that Page Up and Page Down pass. */
const PAGE = 8;

/** Where a key leads in a list; undefined for a key that does not move. */
export const moveInList = (at: number, key: string, count: number): number | undefined => {
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, PageUp: at - PAGE, PageDown: at + PAGE, Home: 0 }[key];
  const next = key === 'End' ? count - 1 : to;
  return next === undefined ? undefined : Math.min(count - 1, Math.max(0, next));
};

interface ListFocus {
  readonly list: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The line that the Tab key reaches. */
  readonly at: number;
  readonly onMove: (index: number) => void;
}

/** One Tab stop for a whole list; keys move, whether the line was drawn yet or not. A line has `data-line` on what takes focus. */
export const useListFocus = ({ list, count, at, onMove }: ListFocus) =>
  useCallback(
    (event: KeyboardEvent<HTMLElement>): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const next = moveInList(at, event.key, count);
      if (next === undefined) return;
      event.preventDefault();
      flushSync(() => onMove(next));
      list.current?.querySelector<HTMLElement>(`[data-line="${next}"]`)?.focus();
    },
    [list, count, at, onMove],
  );
