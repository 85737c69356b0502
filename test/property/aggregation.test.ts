import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { aggregateSubmission, type ScoreAggregate } from '../../shared/domain/aggregation/aggregation.ts';
import { MIN_SHEETS_TO_TRIM } from '../../shared/domain/aggregation/aggregation-part.ts';
import type { MemberId } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { compareRational } from '../../shared/domain/rational.ts';
import type { Scheme } from '../../shared/domain/scheme/scheme.ts';
import { listIndicators } from '../../shared/domain/scheme/scheme-indicators.ts';
import type { ScoreSheet } from '../../shared/domain/scoring/sheet.ts';
import { aMember } from '../support/builders/a-review.ts';
import { aRecipe, aScheme } from '../support/builders/a-scheme.ts';
import { aSheet } from '../support/builders/a-sheet.ts';
import { anyOrderOf } from '../support/builders/arbitraries.ts';
import { anyCase, anyRecipe, type Case } from './aggregation-cases.ts';
import {
  addUp,
  bySize,
  dropEnds,
  isEqual,
  meanOf,
  plus,
  pointsOf,
  sum,
  type Fraction,
} from './aggregation-oracle.ts';

const scoresOf = ({ scheme, sheets, members }: Case): ScoreAggregate => {
  const { scores } = aggregateSubmission(scheme, {}, sheets, members);
  if (!scores) throw new Error('every scheme here gives points');
  return scores;
};

const withOrder = <Given extends Case>(cases: fc.Arbitrary<Given>) =>
  cases.chain((given) =>
    fc.record({
      given: fc.constant(given),
      sheets: anyOrderOf(given.sheets),
      members: anyOrderOf(given.members),
      entries: fc.tuple(...given.sheets.map((sheet) => anyOrderOf(sheet.entries))),
    }),
  );

describe('aggregation', () => {
  test.prop([anyCase()], { numRuns: 300 })(
    'is exact, part by part and in total, for every recipe',
    (given) => {
      const scores = scoresOf(given);
      const oracle = addUp(given);
      const total = oracle.map((part) => part.total).reduce(plus, [0n, 1n]);
      const untrimmed = oracle.map((part) => part.untrimmed).reduce(plus, [0n, 1n]);
      expect(isEqual(scores.total, total)).toBe(true);
      expect(isEqual(scores.untrimmedTotal, untrimmed)).toBe(true);
      expect(scores.parts.map(({ trimmed, sheets }) => [trimmed, sheets])).toEqual(
        oracle.map(({ trimmed, sheets }) => [trimmed, sheets]),
      );
      scores.parts.forEach((part, at) => {
        expect(isEqual(part.total, oracle[at]?.total ?? [0n, 0n])).toBe(true);
      });
    },
  );

  test.prop([anyCase()])('keeps base and bonus apart, and they add up, in every part', (given) => {
    const scores = scoresOf(given);
    for (const { base, bonus, total } of [scores, ...scores.parts])
      expect(
        isEqual(total, plus([base.numerator, base.denominator], [bonus.numerator, bonus.denominator])),
      ).toBe(true);
  });

  test.prop([anyCase()])(
    'has rows whose means add up to the total, unless whole sheets are trimmed',
    (given) => {
      const scores = scoresOf(given);
      fc.pre(!(scores.trimmed && given.scheme.aggregation.per === 'total'));
      const means = scores.indicators.map(({ mean }): Fraction => [mean.numerator, mean.denominator]);
      expect(isEqual(scores.total, means.reduce(plus, [0n, 1n]))).toBe(true);
    },
  );

  test.prop([anyCase()])('gives each row its extremes and its mean over those who judge it', (given) => {
    const { scheme, sheets, members } = given;
    const means = new Map(scoresOf(given).indicators.map((each) => [each.indicator, each]));
    for (const { group, indicator } of listIndicators(scheme)) {
      const own = sheets.filter((sheet) => {
        const parts = members.find(({ id }) => id === sheet.member)?.parts;
        return group.part === undefined || !parts || parts.includes(group.part);
      });
      const values = own.map((sheet) => pointsOf(sheet, indicator.id));
      const found = means.get(indicator.id);
      const sorted = [...values].sort(bySize);
      expect([BigInt(found?.min ?? -1), BigInt(found?.max ?? -1)]).toEqual([sorted[0], sorted.at(-1)]);
      const plain = found?.untrimmedMean ?? found?.mean;
      if (plain && scheme.aggregation.method !== 'weighted-by-role')
        expect(isEqual(plain, meanOf(values))).toBe(true);
      if (found?.untrimmedMean) expect(isEqual(found.mean, meanOf(dropEnds(values)))).toBe(true);
    }
  });

  test.prop([anyCase({ recipe: fc.constant({ method: 'trimmed-mean' as const }), max: 11 })])(
    'trims exactly two of five or more, and none of fewer',
    (given) => {
      for (const { sheets, trimmed, members, total } of scoresOf(given).parts) {
        const totals = members.map((each) => BigInt(each.total)).sort(bySize);
        expect(trimmed).toBe(sheets >= MIN_SHEETS_TO_TRIM);
        const left = trimmed ? sum(totals) - (totals[0] ?? 0n) - (totals.at(-1) ?? 0n) : sum(totals);
        expect(isEqual(total, [left, BigInt(trimmed ? sheets - 2 : sheets)])).toBe(true);
      }
    },
  );

  test.prop([withOrder(anyCase())])(
    'does not know the order of sheets, of entries, or of members',
    ({ given, sheets, members, entries }) => {
      const shuffled = sheets.map((sheet) => ({
        ...sheet,
        entries: entries[given.sheets.indexOf(sheet)] ?? [],
      }));
      const one = aggregateSubmission(given.scheme, {}, given.sheets, given.members);
      expect(aggregateSubmission(given.scheme, {}, shuffled, members)).toEqual(one);
    },
  );

  test.prop([
    anyCase().chain((given) =>
      fc.record({
        given: fc.constant(given),
        isHere: fc.array(fc.boolean(), { minLength: given.sheets.length, maxLength: given.sheets.length }),
      }),
    ),
  ])('is the same after sheets were collected on two devices and merged', ({ given, isHere }) => {
    const here = given.sheets.filter((_, at) => isHere[at]);
    const there = given.sheets.filter((_, at) => !isHere[at]);
    const one = scoresOf(given);
    expect(scoresOf({ ...given, sheets: [...here, ...there] })).toEqual(one);
    expect(scoresOf({ ...given, sheets: [...there, ...here] })).toEqual(one);
  });

  const swapNames = (sheets: readonly ScoreSheet[], names: readonly MemberId[]): readonly ScoreSheet[] =>
    sheets.map((sheet, at) => ({ ...sheet, member: names[at] ?? sheet.member }));

  const anyUnweighted = anyRecipe.filter(({ method }) => method !== 'weighted-by-role');

  test.prop([
    anyCase({ withParts: false, recipe: anyUnweighted }).chain((given) =>
      fc.record({
        given: fc.constant(given),
        names: anyOrderOf(given.sheets.map((sheet) => sheet.member)),
      }),
    ),
  ])('does not know who gave which sheet, where nobody counts more than another', ({ given, names }) => {
    const withoutNames = (scores: ScoreAggregate) => ({
      ...scores,
      members: [],
      parts: scores.parts.map((part) => ({ ...part, members: [] })),
    });
    const swapped = scoresOf({ ...given, sheets: swapNames(given.sheets, names) });
    expect(withoutNames(swapped)).toEqual(withoutNames(scoresOf(given)));
  });

  /** Few values, so that totals are often equal while base and bonus are not. */
  const anyTies = fc
    .array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 5, maxLength: 7 })
    .map((parts) =>
      parts.map(([quality, bonus], at) =>
        aSheet({ member: `expert-0${at + 1}`, points: { quality, service: 0, 'bonus-talent': bonus } }),
      ),
    );

  test.prop([
    anyTies.chain((sheets) =>
      fc.record({ sheets: fc.constant(sheets), names: anyOrderOf(sheets.map((sheet) => sheet.member)) }),
    ),
  ])('does not ask for a name when one of two equal totals is trimmed', ({ sheets, names }) => {
    const scheme = aScheme({ aggregation: aRecipe({ method: 'trimmed-mean' }) });
    const members = sheets.map(({ member }) => aMember({ id: member }));
    const one = scoresOf({ scheme, sheets, members });
    const other = scoresOf({ scheme, sheets: swapNames(sheets, names), members });
    expect([other.base, other.bonus, other.total]).toEqual([one.base, one.bonus, one.total]);
  });

  test.prop([
    anyCase().chain((given) =>
      fc.record({
        given: fc.constant(given),
        order: anyOrderOf(listIndicators(given.scheme).map(({ indicator }) => indicator.id)),
      }),
    ),
  ])('does not know the order of groups, of indicators, or of parts', ({ given, order }) => {
    const reordered: Scheme = {
      ...given.scheme,
      parts: given.scheme.parts.toReversed(),
      groups: given.scheme.groups.toReversed().map((group) => ({
        ...group,
        indicators: [...group.indicators].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
      })),
    };
    const [one, other] = [scoresOf(given), scoresOf({ ...given, scheme: reordered })];
    const byId = (a: { indicator: string }, b: { indicator: string }): number =>
      a.indicator < b.indicator ? -1 : 1;
    expect([other.total, other.base, other.members]).toEqual([one.total, one.base, one.members]);
    expect([...other.indicators].sort(byId)).toEqual([...one.indicators].sort(byId));
  });

  test.prop([anyCase().filter(({ sheets }) => sheets.length > 1)])(
    'is, without a recused member’s sheet, that of a panel in which the member never was',
    (given) => {
      const [recused, sheets] = [given.sheets.at(-1), given.sheets.slice(0, -1)];
      const members = given.members.filter(({ id }) => id !== recused?.member);
      const all = aggregateSubmission(given.scheme, {}, given.sheets, given.members);
      const without = aggregateSubmission(given.scheme, {}, sheets, given.members);
      expect(without).toEqual(aggregateSubmission(given.scheme, {}, sheets, members));
      expect(without.sheets).toBe(all.sheets - 1);
      expect(without.scores?.members).toEqual(
        all.scores?.members.filter((each) => each.member !== recused?.member),
      );
    },
  );

  test.prop([
    anyCase().chain((given) =>
      fc.record({
        given: fc.constant(given),
        at: fc.nat({ max: given.sheets.length - 1 }),
        row: fc.nat({ max: 100 }),
        by: fc.integer({ min: 1, max: 500 }),
      }),
    ),
  ])('never falls when one entry rises; untrimmed it rises', ({ given, at, row, by }) => {
    const chosen = given.sheets[at];
    fc.pre(chosen !== undefined && chosen.entries.length > 0);
    const raised = given.sheets.map((sheet) =>
      sheet === chosen
        ? {
            ...sheet,
            entries: sheet.entries.map((entry, e) =>
              e === row % sheet.entries.length
                ? { ...entry, points: asPoints((entry.points ?? 0) + by) }
                : entry,
            ),
          }
        : sheet,
    );
    const [before, after] = [scoresOf(given), scoresOf({ ...given, sheets: raised })];
    expect(compareRational(after.total, before.total)).toBeGreaterThanOrEqual(0);
    expect(compareRational(after.untrimmedTotal, before.untrimmedTotal)).toBe(1);
    if (!before.trimmed) expect(compareRational(after.total, before.total)).toBe(1);
  });

  test.prop([anyCase()])('lies in each part between what its rows’ extremes add up to', (given) => {
    const scores = scoresOf(given);
    const least = sum(scores.indicators.map(({ min }) => BigInt(min)));
    const most = sum(scores.indicators.map(({ max }) => BigInt(max)));
    expect(scores.total.numerator >= least * scores.total.denominator).toBe(true);
    expect(scores.total.numerator <= most * scores.total.denominator).toBe(true);
  });
});
