import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { allocateGrades, type AllocationInput } from '../../shared/domain/aggregation/grade-allocation.ts';
import { provisionalGrade } from '../../shared/domain/aggregation/grades.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { countSeats } from '../../shared/domain/aggregation/quotas.ts';
import { rational } from '../../shared/domain/rational.ts';
import type { Grade } from '../../shared/domain/scheme/scheme.ts';
import { anyOrderOf } from '../support/builders/arbitraries.ts';

/** Totals in whole hundredths, so that the oracle compares plain numbers. */
interface Case {
  readonly grades: readonly Grade[];
  readonly totals: Readonly<Record<string, number>>;
  readonly base: number;
  readonly cumulative: readonly string[];
}

const inputOf = ({ grades, totals, base, cumulative }: Case): AllocationInput<string> => ({
  grades,
  totals: new Map(Object.entries(totals).map(([id, total]) => [id, rational(total)])),
  base,
  cumulative: new Set(cumulative),
});

const anyShare = fc.record({
  numerator: fc.integer({ min: 1, max: 6 }),
  about: fc.boolean(),
});

/** Two to four grades with shares and falling cut-offs here and there; few totals, so that ties are common. */
const anyCase = (most: number): fc.Arbitrary<Case> =>
  fc
    .record({
      shares: fc.array(fc.option(anyShare, { nil: undefined }), { minLength: 2, maxLength: 4 }),
      cuts: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      totals: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: most }),
      extraBase: fc.integer({ min: 0, max: 3 }),
      cumulative: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    })
    .map(({ shares, cuts, totals, extraBase, cumulative }) => ({
      grades: shares.map((share, at) => ({
        id: `g${at}`,
        title: { zh: `g${at}` },
        share: share && { ...share, denominator: 6, words: '' },
        // 4, 3, 2, 1
        cutOff: cuts[at] ? asPoints(4 - at) : undefined,
      })),
      totals: Object.fromEntries(totals.map((total, at) => [`s${at}`, total])),
      base: totals.length + extraBase,
      cumulative: shares.flatMap((_, at) => (cumulative[at] ? [`g${at}`] : [])),
    }));

type Outcome = ReadonlyMap<string, string>;

const subsetsOf = (ids: readonly string[], size: number): readonly (readonly string[])[] =>
  size === 0
    ? [[]]
    : ids.flatMap((id, at) => subsetsOf(ids.slice(at + 1), size - 1).map((rest) => [id, ...rest]));

/**
 * The oracle: every lawful outcome written out, person by person. A share is filled from the top; where equal totals meet
 * the last seat the bureau may take any of them, as many as there is room for, or none. Without a share a grade takes
 * whoever reaches its cut-off; with no cut-off the bureau's line may lie anywhere; the last grade takes who is left.
 */
const listOutcomes = ({ grades, totals, base, cumulative }: Case): readonly Outcome[] => {
  const outcomes: Map<string, string>[] = [];
  const totalOf = (id: string): number => totals[id] ?? 0;
  /** The cut-off of this grade or of a worse one: then nothing from here up can be given. */
  const misses = (id: string, from: number): boolean =>
    grades.slice(from).some(({ cutOff }) => cutOff !== undefined && totalOf(id) < cutOff);
  const go = (at: number, left: readonly string[], given: Map<string, string>): void => {
    const grade = grades[at];
    if (!grade) {
      outcomes.push(given);
      return;
    }
    const takeAnd = (taken: readonly string[]): void =>
      go(
        at + 1,
        left.filter((id) => !taken.includes(id)),
        new Map([...given, ...taken.map((id) => [id, grade.id] as const)]),
      );
    const eligible = left.filter((id) => !misses(id, at)).sort((a, b) => totalOf(b) - totalOf(a));
    if (!grade.share) {
      if (grade.cutOff !== undefined) return takeAnd(eligible);
      if (at === grades.length - 1) return takeAnd(left);
      for (const line of [...new Set(eligible.map(totalOf)), Infinity])
        takeAnd(eligible.filter((id) => totalOf(id) >= line));
      return;
    }
    const exact = (base * grade.share.numerator) / grade.share.denominator;
    const used = cumulative.includes(grade.id) ? given.size : 0;
    for (const seats of grade.share.about ? [Math.floor(exact), Math.ceil(exact)] : [Math.floor(exact)]) {
      const room = Math.max(0, seats - used);
      const onLine = eligible.length > room ? totalOf(eligible[room] ?? '') : -1;
      const inside = eligible.slice(0, room).filter((id) => totalOf(id) > onLine);
      const tied = eligible.filter((id) => totalOf(id) === onLine);
      for (let count = 0; count <= room - inside.length; count += 1)
        for (const chosen of subsetsOf(tied, count)) takeAnd([...inside, ...chosen]);
    }
  };
  go(0, Object.keys(totals), new Map());
  return outcomes;
};

describe('allocation of grades', () => {
  test.prop([anyCase(5)], { numRuns: 400 })('suggests exactly what the lawful outcomes allow', (given) => {
    const { suggestions } = allocateGrades(inputOf(given));
    const outcomes = listOutcomes(given);
    expect(outcomes.length).toBeGreaterThan(0);
    for (const id of Object.keys(given.totals)) {
      const attained = new Set(outcomes.map((outcome) => outcome.get(id)));
      const suggestion = suggestions.get(id);
      const [only] = attained;
      expect(suggestion?.grade).toBe(attained.size === 1 ? only : undefined);
      expect(new Set(suggestion?.possible)).toEqual(
        new Set([...attained].filter((each) => each !== undefined)),
      );
    }
  });

  test.prop([anyCase(40)])('never gives a grade to more than its share, whoever is on the line', (given) => {
    const { suggestions, lines } = allocateGrades(inputOf(given));
    for (const { grade: id, seats, certain, cumulative } of lines) {
      const share = given.grades.find((grade) => grade.id === id)?.share;
      const sure = [...suggestions.values()].filter((each) => each.grade === id).length;
      expect(sure).toBe(certain);
      // N · numerator / denominator without any rounding: seats · denominator is never more
      const most = BigInt(given.base) * BigInt(share?.numerator ?? 0);
      expect(BigInt(seats.floor) * BigInt(share?.denominator ?? 0) <= most).toBe(true);
      expect(BigInt(seats.floor + 1) * BigInt(share?.denominator ?? 0) > most).toBe(true);
      expect(certain).toBeLessThanOrEqual(seats.ceiling);
      if (!share?.about) expect(certain).toBeLessThanOrEqual(seats.floor);
      const better = given.grades.slice(
        0,
        given.grades.findIndex((grade) => grade.id === id),
      );
      const surelyBetter = [...suggestions.values()].filter((each) =>
        better.some((grade) => grade.id === each.grade),
      ).length;
      if (cumulative && certain > 0) expect(certain + surelyBetter).toBeLessThanOrEqual(seats.ceiling);
    }
  });

  test.prop([anyCase(40)])('treats equal totals alike and no lower total better', (given) => {
    const { suggestions } = allocateGrades(inputOf(given));
    const places = new Map(given.grades.map(({ id }, at) => [id, at]));
    const bestOf = (id: string): number =>
      Math.min(...(suggestions.get(id)?.possible ?? []).map((each) => places.get(each) ?? 0));
    for (const [a, one] of Object.entries(given.totals)) {
      for (const [b, other] of Object.entries(given.totals)) {
        if (one === other) expect(suggestions.get(a)).toEqual(suggestions.get(b));
        if (one > other) expect(bestOf(a)).toBeLessThanOrEqual(bestOf(b));
      }
    }
  });

  test.prop([
    anyCase(12).chain((given) =>
      fc.record({ given: fc.constant(given), order: anyOrderOf(Object.entries(given.totals)) }),
    ),
  ])('does not know in which order the results came', ({ given, order }) => {
    const one = allocateGrades(inputOf(given));
    const other = allocateGrades(inputOf({ ...given, totals: Object.fromEntries(order) }));
    for (const [id, suggestion] of one.suggestions) expect(other.suggestions.get(id)).toEqual(suggestion);
    expect(other.lines.map(({ certain, open }) => [certain, [...open].sort()])).toEqual(
      one.lines.map(({ certain, open }) => [certain, [...open].sort()]),
    );
  });

  test.prop([anyCase(12)])('agrees with the cut-offs alone where there are no shares', (given) => {
    const grades = given.grades.map(({ share: _share, ...grade }) => grade);
    const { suggestions } = allocateGrades(inputOf({ ...given, grades }));
    for (const [id, total] of Object.entries(given.totals)) {
      const alone = provisionalGrade({ grades }, rational(total));
      if (alone) expect(suggestions.get(id)?.grade).toBe(alone.id);
    }
  });

  test.prop([
    fc.nat({ max: 10_000 }),
    fc.integer({ min: 1, max: 1000 }),
    fc.integer({ min: 1, max: 1000 }),
    fc.boolean(),
  ])(
    'counts seats that are never more than the share, nor one fewer than could be',
    (base, numerator, denominator, about) => {
      const { floor, ceiling } = countSeats({ words: '', numerator, denominator, about }, base);
      expect(floor * denominator).toBeLessThanOrEqual(base * numerator);
      expect((floor + 1) * denominator).toBeGreaterThan(base * numerator);
      expect(ceiling - floor).toBe(about && floor * denominator !== base * numerator ? 1 : 0);
    },
  );
});
