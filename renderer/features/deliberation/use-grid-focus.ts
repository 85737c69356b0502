import { flushSync } from 'react-dom';
import { useCallback, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { moveInGrid, type GridPlace } from './grid-keys.ts';

export interface GridHandlers {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

interface GridFocus {
  readonly table: RefObject<HTMLTableElement | null>;
  /** Ids of the rows in view. */
  readonly rows: readonly string[];
  readonly columns: number;
  readonly onChoose: (row: string, column: number) => void;
  /** Enter, Space or a click on a cell that was meant: opens a group, or moves on to the pane. */
  readonly onOpen: (row: string, column: number, byMouse: boolean) => void;
}

const PAGE = 8;

const placeOf = (target: EventTarget, rows: readonly string[]): GridPlace | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  if (!cell || row === undefined) return undefined;
  return { row: rows.indexOf(row), column: Number(cell.dataset['column']) };
};

/** One Tab stop for the whole grid; arrow keys choose cells (WAI-ARIA APG, grid pattern). */
export const useGridFocus = ({ table, rows, columns, onChoose, onOpen }: GridFocus): GridHandlers => {
  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const place = placeOf(event.target, rows);
      if (!place || event.altKey || event.metaKey) return;
      const rowId = rows[place.row];
      if ((event.key === 'Enter' || event.key === ' ') && rowId !== undefined) {
        event.preventDefault();
        onOpen(rowId, place.column, false);
        return;
      }
      const next = moveInGrid(place, event.key, event.ctrlKey, { rows: rows.length, columns, page: PAGE });
      const id = next ? rows[next.row] : undefined;
      if (!next || id === undefined) return;
      event.preventDefault();
      // Drawn at once: a long matrix does not have the row until it is chosen.
      flushSync(() => onChoose(id, next.column));
      table.current
        ?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-column="${next.column}"]`)
        ?.focus();
    },
    [table, rows, columns, onChoose, onOpen],
  );
  const onClick = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      const place = placeOf(event.target, rows);
      const id = place ? rows[place.row] : undefined;
      if (!place || id === undefined) return;
      onChoose(id, place.column);
      onOpen(id, place.column, true);
    },
    [rows, onChoose, onOpen],
  );
  return { onKeyDown, onClick };
};
