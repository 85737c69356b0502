import { gradesLeftOpen } from './grades.ts';
import {
  countSeats,
  layOutClasses,
  NOTHING_TAKEN,
  reachOfRest,
  reachOfShare,
  type Reach,
  type Seats,
} from './quotas.ts';
import { groupByTotal } from './ranking.ts';
import type { Rational } from '../rational.ts';
import type { Grade } from '../scheme/scheme.ts';

export interface AllocationInput<Id> {
  /** Best first. */
  readonly grades: readonly Grade[];
  /** Of those that may be given a grade. */
  readonly totals: ReadonlyMap<Id, Rational>;
  /** What shares are shares of: by default all that were assessed, whether they may be given a grade or not. */
  readonly base: number;
  /** Ids of grades whose share counts the better ones in. */
  readonly cumulative: ReadonlySet<string>;
}

/** What one submission may be given: `grade` where every lawful outcome gives the same. */
export interface Suggestion {
  readonly grade?: string | undefined;
  readonly possible: readonly string[];
}

/** 名额: one share, its seats, and who is on the line between in and out. */
export interface QuotaLine<Id> {
  readonly grade: string;
  readonly base: number;
  readonly seats: Seats;
  readonly cumulative: boolean;
  /** How many are in whatever the bureau decides. */
  readonly certain: number;
  /** On the line; left to the bureau. */
  readonly open: readonly Id[];
  /** Whether a tie is why: otherwise 左右, or an open line above. */
  readonly tied: boolean;
}

export interface Allocation<Id> {
  readonly suggestions: ReadonlyMap<Id, Suggestion>;
  readonly lines: readonly QuotaLine<Id>[];
}

interface Class<Id> {
  readonly ids: readonly Id[];
  readonly start: number;
  readonly end: number;
  /** Best grade that the cut-offs leave open. */
  readonly first: number;
}

interface GradeReach {
  readonly grade: Grade;
  readonly reach: Reach;
  readonly seats?: Seats | undefined;
}

const isPossible = ({ start, end }: Class<unknown>, { possibly }: Reach): boolean =>
  possibly.some(({ from, to }) => start < to && end > from);

const isCertain = ({ start, end }: Class<unknown>, { surely }: Reach): boolean =>
  start >= surely.from && end <= surely.to;

const classify = <Id>({ grades, totals }: AllocationInput<Id>): readonly Class<Id>[] => {
  let start = 0;
  return groupByTotal([...totals], ([, total]) => total).map((equals) => {
    const [, total] = equals[0] ?? [];
    const first = total ? gradesLeftOpen(grades, total).first : 0;
    start += equals.length;
    return { ids: equals.map(([id]) => id), start: start - equals.length, end: start, first };
  });
};

const reachGrades = <Id>(
  input: AllocationInput<Id>,
  classes: readonly Class<Id>[],
): readonly GradeReach[] => {
  const ranked = layOutClasses(classes.map(({ ids }) => ids.length));
  let taken = NOTHING_TAKEN;
  return input.grades.map((grade, at) => {
    const eligible = classes.findLast(({ first }) => first <= at)?.end ?? 0;
    const seats = grade.share && countSeats(grade.share, input.base);
    const isDetermined = grade.cutOff !== undefined || at === input.grades.length - 1;
    const reach = seats
      ? reachOfShare(ranked, taken, seats, { eligible, cumulative: input.cumulative.has(grade.id) })
      : reachOfRest(ranked, taken, eligible, isDetermined);
    taken = reach.taken;
    return { grade, reach, seats };
  });
};

/**
 * Grades as far as shares and the bureau's cut-offs determine them. A share is filled from the top of the ranking and never
 * exceeded; who misses it falls to the next grade that takes him in.
 */
export const allocateGrades = <Id>(input: AllocationInput<Id>): Allocation<Id> => {
  const classes = classify(input);
  const reaches = reachGrades(input, classes);
  const suggest = (equals: Class<Id>): Suggestion => ({
    grade: reaches.find(({ reach }) => isCertain(equals, reach))?.grade.id,
    possible: reaches.filter(({ reach }) => isPossible(equals, reach)).map(({ grade }) => grade.id),
  });
  return {
    suggestions: new Map(classes.flatMap((equals) => equals.ids.map((id) => [id, suggest(equals)] as const))),
    lines: reaches.flatMap(({ grade, reach, seats }) => {
      if (!seats) return [];
      const inside = classes.filter((each) => isCertain(each, reach));
      const open = classes.filter((each) => isPossible(each, reach) && !isCertain(each, reach));
      return [
        {
          grade: grade.id,
          base: input.base,
          seats,
          cumulative: input.cumulative.has(grade.id),
          certain: inside.reduce((sum, { ids }) => sum + ids.length, 0),
          open: open.flatMap(({ ids }) => ids),
          tied: open.some(({ ids }) => ids.length > 1),
        },
      ];
    }),
  };
};
