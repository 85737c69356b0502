/** One line of a profile: a share of the maximum for each series, null where a series has none. */
export interface ProfileRow {
  readonly id: string;
  readonly title: string;
  readonly shares: readonly { readonly series: string; readonly share: number | null }[];
  /** Of all series that have one. */
  readonly mean: number | null;
}

export interface ProfileSegment {
  /** 0…1 across, at the row where it begins and at the next one. */
  readonly from: number;
  readonly to: number;
  /** Row where it begins. */
  readonly row: number;
}

/** Pieces of a line through rows; it is broken where there is nothing. */
export const drawProfileLine = (shares: readonly (number | null)[]): readonly ProfileSegment[] =>
  shares.flatMap((from, row) => {
    const to = shares[row + 1];
    return from === null || to === null || to === undefined ? [] : [{ from, to, row }];
  });

/** Plain mean of the shares that there are, for the eye; null where there is none. */
export const meanShare = (shares: readonly (number | null)[]): number | null => {
  const given = shares.filter((share) => share !== null);
  return given.length === 0 ? null : given.reduce((sum, share) => sum + share, 0) / given.length;
};
