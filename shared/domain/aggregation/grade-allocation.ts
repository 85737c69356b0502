import { gradesLeftOpen } from './grades.ts';
import {
  countSeats,
  layOutClasses,
  NOTHING_TAKEN,
  spanOfRest,
  spanOfShare,
  takenAfter,
  type Seats,
  type Span,
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

interface GradeSpan {
  readonly grade: Grade;
  readonly span: Span;
  readonly seats?: Seats | undefined;
}

const isPossible = ({ start, end }: Class<unknown>, { from, to }: Span): boolean => start < to && end > from;

const isCertain = ({ start, end }: Class<unknown>, { surelyFrom, surelyTo }: Span): boolean =>
  start >= surelyFrom && end <= surelyTo;

const classify = <Id>({ grades, totals }: AllocationInput<Id>): readonly Class<Id>[] => {
  let start = 0;
  return groupByTotal([...totals], ([, total]) => total).map((equals) => {
    const [, total] = equals[0] ?? [];
    const first = total ? gradesLeftOpen(grades, total).first : 0;
    start += equals.length;
    return { ids: equals.map(([id]) => id), start: start - equals.length, end: start, first };
  });
};

const spanGrades = <Id>(input: AllocationInput<Id>, classes: readonly Class<Id>[]): readonly GradeSpan[] => {
  const ranked = layOutClasses(classes.map(({ ids }) => ids.length));
  let taken = NOTHING_TAKEN;
  return input.grades.map((grade, at) => {
    const eligible = classes.findLast(({ first }) => first <= at)?.end ?? 0;
    const seats = grade.share && countSeats(grade.share, input.base);
    const span = seats
      ? spanOfShare(ranked, taken, seats, { eligible, cumulative: input.cumulative.has(grade.id) })
      : spanOfRest(taken, eligible, grade.cutOff !== undefined || at === input.grades.length - 1);
    taken = takenAfter(taken, span);
    return { grade, span, seats };
  });
};

/**
 * Grades as far as shares and the bureau's cut-offs determine them. A share is filled from the top of the ranking and never
 * exceeded; who misses it falls to the next grade that takes him in.
 */
export const allocateGrades = <Id>(input: AllocationInput<Id>): Allocation<Id> => {
  const classes = classify(input);
  const spans = spanGrades(input, classes);
  const suggest = (equals: Class<Id>): Suggestion => ({
    grade: spans.find(({ span }) => isCertain(equals, span))?.grade.id,
    possible: spans.filter(({ span }) => isPossible(equals, span)).map(({ grade }) => grade.id),
  });
  return {
    suggestions: new Map(classes.flatMap((equals) => equals.ids.map((id) => [id, suggest(equals)] as const))),
    lines: spans.flatMap(({ grade, span, seats }) => {
      if (!seats) return [];
      const inside = classes.filter((each) => isCertain(each, span));
      const open = classes.filter((each) => isPossible(each, span) && !isCertain(each, span));
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
