import { readDecimal } from '../decimal.ts';
import type { Band, BandsIndicator } from '../scheme/indicator.ts';
import { compareRational, rational, type Rational } from '../rational.ts';
import { faultAt, type SchemeFault } from './scheme-fault.ts';

/** A band with its bounds read; null is an open end. */
interface ReadBand {
  readonly at: number;
  readonly band: Band;
  readonly from: Rational | null;
  readonly below: Rational | null;
}

const checkBounds = ({ from, below }: Band, path: string): readonly SchemeFault[] => {
  const unread = (
    [
      ['from', from],
      ['below', below],
    ] as const
  ).filter(([, value]) => value !== undefined && !readDecimal(value));
  return unread.map(([end, value]) => faultAt('bound-not-decimal', `${path}.${end}`, { value: value ?? '' }));
};

const byLowerEnd = (a: ReadBand, b: ReadBand): number => {
  if (!a.from || !b.from) return Number(a.from !== null) - Number(b.from !== null) || a.at - b.at;
  return compareRational(a.from, b.from) || a.at - b.at;
};

const isEmpty = ({ from, below }: ReadBand): boolean =>
  from !== null && below !== null && compareRational(from, below) >= 0;

const ends = (from: string | undefined, below: string | undefined): SchemeFault['params'] => ({
  ...(from === undefined ? {} : { from }),
  ...(below === undefined ? {} : { below }),
});

/** Below a lowest band from zero there is nothing that could be measured. */
const startsLate = (first: ReadBand | undefined): boolean =>
  first !== undefined && first.from !== null && compareRational(first.from, rational(0)) > 0;

/** Bands in ascending order: each begins where the one before ends, and together they take every value. */
const checkCover = (sorted: readonly ReadBand[], path: string): readonly SchemeFault[] => {
  const [first] = sorted;
  const last = sorted.at(-1);
  return [
    ...(first && startsLate(first)
      ? [faultAt('bands-hole', `${path}.${first.at}.from`, ends(undefined, first.band.from))]
      : []),
    ...sorted.slice(1).flatMap((band, index) => {
      const before = sorted[index];
      if (!before) return [];
      const order = before.below && band.from ? compareRational(before.below, band.from) : 1;
      if (order === 0) return [];
      const place = `${path}.${band.at}.from`;
      return order > 0
        ? [faultAt('bands-overlap', place, ends(band.band.from, before.band.below))]
        : [faultAt('bands-hole', place, ends(before.band.below, band.band.from))];
    }),
    ...(last && last.below !== null
      ? [faultAt('bands-hole', `${path}.${last.at}.below`, ends(last.band.below, undefined))]
      : []),
  ];
};

export const checkBands = (
  { bands, maxPoints }: BandsIndicator,
  indicator: string,
): readonly SchemeFault[] => {
  const path = `${indicator}.bands`;
  const above = bands.flatMap(({ points }, at) =>
    points > maxPoints
      ? [
          faultAt('band-above-maximum', `${path}.${at}.points`, {
            points: points / 100,
            max: maxPoints / 100,
          }),
        ]
      : [],
  );
  const unread = bands.flatMap((band, at) => checkBounds(band, `${path}.${at}`));
  if (unread.length > 0) return [...above, ...unread];
  const read = bands.map((band, at) => ({
    at,
    band,
    from: band.from === undefined ? null : readDecimal(band.from),
    below: band.below === undefined ? null : readDecimal(band.below),
  }));
  const empty = read
    .filter(isEmpty)
    .map(({ at, band }) => faultAt('band-empty', `${path}.${at}`, ends(band.from, band.below)));
  return [...above, ...empty, ...(empty.length > 0 ? [] : checkCover(read.toSorted(byLowerEnd), path))];
};
