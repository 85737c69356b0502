export interface PlacedRow {
  readonly index: number;
  /** Pixels from the beginning of the list. */
  readonly start: number;
  readonly end: number;
}

export interface SpacedRows {
  /** Rows to draw, each with the empty room that stands for the rows left out before it. */
  readonly rows: readonly { readonly index: number; readonly gap: number }[];
  /** Empty room after the last one. */
  readonly after: number;
}

/** Rows that are not all neighbours, with the room between them, so that each stands where it would in the whole list. */
export const spaceRows = (placed: readonly PlacedRow[], total: number): SpacedRows => ({
  rows: placed.map(({ index, start }, at) => ({
    index,
    gap: Math.max(0, start - (placed[at - 1]?.end ?? 0)),
  })),
  after: Math.max(0, total - (placed.at(-1)?.end ?? 0)),
});

/** The rows in view with one that is always drawn: the one that has the focus may be scrolled out of sight. */
export const keepPinned = (inView: readonly number[], pinned: number, count: number): number[] => {
  if (pinned < 0 || pinned >= count || inView.includes(pinned)) return [...inView];
  return [...inView, pinned].sort((a, b) => a - b);
};
