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

/** A ranking as places from 0; equal totals are one class, whose members stand for each other. */
export interface RankedClasses {
  readonly count: number;
  /** Of the class that holds each place. */
  readonly startOf: readonly number[];
  /** Behind the last place of each class. */
  readonly ends: readonly number[];
}

export const layOutClasses = (sizes: readonly number[]): RankedClasses => {
  const startOf: number[] = [];
  const ends: number[] = [];
  for (const size of sizes) {
    const start = startOf.length;
    for (let place = 0; place < size; place += 1) startOf.push(start);
    ends.push(startOf.length);
  }
  return { count: startOf.length, startOf, ends };
};

/** How many places better grades may have taken: each number is that of some lawful outcome, ascending. */
export type Taken = readonly number[];

export const NOTHING_TAKEN: Taken = [0];

/** Places, the end excluded. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** The places of one grade over all lawful outcomes. */
export interface Reach {
  /** In every outcome. */
  readonly surely: Places;
  /** In some outcome; apart and ascending. */
  readonly possibly: readonly Places[];
  /** How many places this grade and the better ones may have taken. */
  readonly taken: Taken;
}

/** From one number taken before: how many there may be after, and no numbers between. */
interface Step {
  readonly before: number;
  readonly after: Places;
}

const joinPlaces = (all: readonly Places[]): readonly Places[] => {
  const joined: Places[] = [];
  for (const { from, to } of all.filter((each) => each.to > each.from).toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.to) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
};

/** All numbers of ranges whose ends are included, ascending; as long as the ranking at most, however much they overlap. */
const listNumbers = (ranges: readonly Places[]): readonly number[] => {
  const numbers: number[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from))
    for (let number = Math.max(from, (numbers.at(-1) ?? -1) + 1); number <= to; number += 1)
      numbers.push(number);
  return numbers;
};

const reachOf = (steps: readonly Step[], taken: Taken): Reach => ({
  surely: {
    from: steps.at(-1)?.before ?? 0,
    to: steps.reduce((least, { after }) => Math.min(least, after.from), Infinity),
  },
  possibly: joinPlaces(steps.map(({ before, after }) => ({ from: before, to: after.to }))),
  taken,
});

/**
 * What a share takes, from the first place that better grades left, among the first `eligible`. `cumulative`: the seats are for this
 * grade and the better ones together. Nobody's tie is broken: with a class across the last seat the lawful outcomes reach from
 * leaving all of it out to the bureau's own choice among them, never beyond the seats.
 */
export const reachOfShare = (
  { startOf }: RankedClasses,
  before: Taken,
  seats: Seats,
  { eligible, cumulative }: { readonly eligible: number; readonly cumulative: boolean },
): Reach => {
  const steps = before.flatMap((taken) =>
    [...new Set([seats.floor, seats.ceiling])].map((many): Step => {
      const last = Math.max(taken, cumulative ? many : taken + many);
      if (taken >= eligible) return { before: taken, after: { from: taken, to: taken } };
      if (last >= eligible) return { before: taken, after: { from: eligible, to: eligible } };
      return { before: taken, after: { from: Math.max(startOf[last] ?? last, taken), to: last } };
    }),
  );
  return reachOf(steps, listNumbers(steps.map(({ after }) => after)));
};

/**
 * What a grade without a share takes: all that are left of the first `eligible`. Where neither a cut-off nor being the last grade
 * says so, the bureau's line may lie between any two classes.
 */
export const reachOfRest = (
  { ends }: RankedClasses,
  before: Taken,
  eligible: number,
  isDetermined: boolean,
): Reach => {
  const steps = before.map((taken): Step => {
    const to = Math.max(taken, eligible);
    return { before: taken, after: { from: isDetermined ? to : taken, to } };
  });
  const [least = 0] = before;
  const lines = ends.filter((end) => end > least && end <= eligible);
  const after = isDetermined ? steps.map((step) => step.after.to) : [...before, ...lines];
  return reachOf(
    steps,
    [...new Set(after)].sort((a, b) => a - b),
  );
};
