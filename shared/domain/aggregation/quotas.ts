import type { GradeShare } from '../scheme/scheme.ts';

/** How many may have a grade: `ceiling` is above `floor` only where the policy says 左右, and the officer chooses. */
export interface Seats {
  readonly floor: number;
  readonly ceiling: number;
}

/** A share of a base in whole seats, by integer arithmetic: 20 % of 14 are 2. */
export const countSeats = ({ numerator, denominator, about }: GradeShare, base: number): Seats => {
  const [product, by] = [BigInt(base) * BigInt(numerator), BigInt(denominator)];
  const floor = Number(product / by);
  return { floor, ceiling: about && product % by !== 0n ? floor + 1 : floor };
};

/** A ranking as places from 0; equal totals are one class that is never split here. */
export interface RankedClasses {
  readonly count: number;
  /** Of the class that holds each place. */
  readonly startOf: readonly number[];
}

export const layOutClasses = (sizes: readonly number[]): RankedClasses => {
  const startOf: number[] = [];
  for (const size of sizes) {
    const start = startOf.length;
    for (let place = 0; place < size; place += 1) startOf.push(start);
  }
  return { count: startOf.length, startOf };
};

/** Places that a grade takes, ends excluded: surely from `surelyFrom` to `surelyTo`, possibly from `from` to `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly surelyFrom: number;
  readonly surelyTo: number;
}

/** How many places the better grades have taken, at least and at most. */
export interface Taken {
  readonly least: number;
  readonly most: number;
}

export const NOTHING_TAKEN: Taken = { least: 0, most: 0 };

export const takenAfter = (before: Taken, span: Span): Taken => ({
  least: span.surelyTo,
  most: Math.max(before.most, span.to),
});

/** As many whole classes as end at or before `limit`: where it cuts through a tie, none of the tied is in for sure. */
const wholeClassesUpTo = ({ count, startOf }: RankedClasses, limit: number): number =>
  limit >= count ? count : (startOf[limit] ?? 0);

/**
 * The places of a grade with a share, from the first one that better grades left, among the first `eligible`. `cumulative`:
 * the seats are for this grade and the better ones together. Nobody's tie is broken: with a class across the last seat the
 * lawful outcomes reach from leaving all of it out to the bureau's own choice among them, never beyond the seats.
 */
export const spanOfShare = (
  classes: RankedClasses,
  taken: Taken,
  seats: Seats,
  { eligible, cumulative }: { readonly eligible: number; readonly cumulative: boolean },
): Span => {
  const least = Math.min(cumulative ? seats.floor : taken.least + seats.floor, eligible);
  const most = Math.min(cumulative ? seats.ceiling : taken.most + seats.ceiling, eligible);
  return {
    from: taken.least,
    to: seats.ceiling === 0 ? taken.least : Math.max(taken.least, most),
    surelyFrom: taken.most,
    surelyTo: Math.max(taken.least, wholeClassesUpTo(classes, least)),
  };
};

/**
 * The places of a grade without a share: all that are left of the first `eligible`. Where neither a cut-off nor being the
 * last grade says so, nobody surely and everybody possibly.
 */
export const spanOfRest = (taken: Taken, eligible: number, isDetermined: boolean): Span => {
  const to = Math.max(taken.least, eligible);
  return { from: taken.least, to, surelyFrom: taken.most, surelyTo: isDetermined ? to : taken.least };
};
