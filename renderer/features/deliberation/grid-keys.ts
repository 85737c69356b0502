export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that Page Up and Page Down pass. */
  readonly page: number;
}

const clampPlace = (place: GridPlace, size: GridSize): GridPlace => ({
  row: Math.min(size.rows - 1, Math.max(0, place.row)),
  column: Math.min(size.columns - 1, Math.max(0, place.column)),
});

/** Where a key leads in a grid (WAI-ARIA APG, grid pattern); undefined for a key that does not move. */
export const moveInGrid = (
  place: GridPlace,
  key: string,
  control: boolean,
  size: GridSize,
): GridPlace | undefined => {
  const { row, column } = place;
  const to = (next: GridPlace): GridPlace => clampPlace(next, size);
  switch (key) {
    case 'ArrowUp':
      return to({ row: row - 1, column });
    case 'ArrowDown':
      return to({ row: row + 1, column });
    case 'ArrowLeft':
      return to({ row, column: column - 1 });
    case 'ArrowRight':
      return to({ row, column: column + 1 });
    case 'PageUp':
      return to({ row: row - size.page, column });
    case 'PageDown':
      return to({ row: row + size.page, column });
    case 'Home':
      return to({ row: control ? 0 : row, column: 0 });
    case 'End':
      return to({ row: control ? size.rows - 1 : row, column: size.columns - 1 });
    default:
      return undefined;
  }
};
