import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  aggregateSubmission,
  MIN_SHEETS_TO_TRIM,
  partsAddUp,
  rankByTotal,
} from '../../shared/domain/aggregation.ts';
import { asMemberId, type MemberId } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import { compareRational, type Rational } from '../../shared/domain/rational.ts';
import type { Scheme } from '../../shared/domain/scheme.ts';
import { listIndicators } from '../../shared/domain/scheme-indicators.ts';
import type { ScoreSheet } from '../../shared/domain/sheet.ts';
import { aRecipe, aScheme } from '../support/builders/a-scheme.ts';
import { aSheet } from '../support/builders/a-sheet.ts';
import { anyOrderOf, anyScoredScheme } from '../support/builders/arbitraries.ts';

/** An oracle of its own: sums as BigInt, and equality of fractions by cross-multiplication. */
const sumOf = (sheet: ScoreSheet): bigint =>
  sheet.entries.reduce((sum, entry) => sum + BigInt(entry.points ?? 0), 0n);

const isMeanOf = ({ numerator, denominator }: Rational, values: readonly bigint[]): boolean =>
  numerator * BigInt(values.length) === values.reduce((sum, value) => sum + value, 0n) * denominator;

const bySize = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

const anyFew = anyScoredScheme({ min: 1, max: 9 });

describe('aggregation', () => {
  test.prop([anyFew])('is exact, indicator by indicator and in total', ({ scheme, sheets }) => {
    const aggregate = aggregateSubmission(scheme, sheets);
    expect(isMeanOf(aggregate.untrimmedTotal, sheets.map(sumOf))).toBe(true);
    for (const each of aggregate.indicators) {
      const values = sheets.map((sheet) =>
        BigInt(sheet.entries.find((entry) => entry.indicator === each.indicator)?.points ?? -1),
      );
      const sorted = [...values].sort(bySize);
      expect(isMeanOf(each.mean, values)).toBe(true);
      expect([BigInt(each.min), BigInt(each.max)]).toEqual([sorted[0], sorted.at(-1)]);
    }
  });

  test.prop([anyFew])(
    'trims exactly two sheets from five on, and never fewer sheets than that',
    ({ scheme, sheets }) => {
      const aggregate = aggregateSubmission(scheme, sheets);
      const isTrimmed = scheme.aggregation.method === 'trimmed-mean' && sheets.length >= MIN_SHEETS_TO_TRIM;
      const sorted = sheets.map(sumOf).sort(bySize);
      expect(aggregate.trimmed).toBe(isTrimmed);
      expect(isMeanOf(aggregate.total, isTrimmed ? sorted.slice(1, -1) : sorted)).toBe(true);
    },
  );

  test.prop([anyFew])('keeps base and bonus apart, and they add up', ({ scheme, sheets }) => {
    expect(partsAddUp(aggregateSubmission(scheme, sheets))).toBe(true);
  });

  test.prop([
    anyFew.chain(({ scheme, sheets }) =>
      fc.record({
        scheme: fc.constant(scheme),
        sheets: fc.constant(sheets),
        order: anyOrderOf(sheets),
        entryOrders: fc.tuple(...sheets.map((sheet) => anyOrderOf(sheet.entries))),
      }),
    ),
  ])('does not know the order of sheets or of entries', ({ scheme, sheets, order, entryOrders }) => {
    const shuffled = order.map((sheet, at) => ({
      ...sheet,
      entries: [...sheet.entries].sort(
        (a, b) =>
          (entryOrders[at] ?? []).findIndex((each) => each.indicator === a.indicator) -
          (entryOrders[at] ?? []).findIndex((each) => each.indicator === b.indicator),
      ),
    }));
    expect(aggregateSubmission(scheme, shuffled)).toEqual(aggregateSubmission(scheme, sheets));
  });

  const swapNames = (sheets: readonly ScoreSheet[], names: readonly MemberId[]): readonly ScoreSheet[] =>
    sheets.map((sheet, at) => ({ ...sheet, member: names[at] ?? sheet.member }));

  test.prop([
    anyFew.chain(({ scheme, sheets }) =>
      fc.record({
        scheme: fc.constant(scheme),
        sheets: fc.constant(sheets),
        names: anyOrderOf(sheets.map((sheet) => sheet.member)),
      }),
    ),
  ])('does not know who gave which sheet', ({ scheme, sheets, names }) => {
    const { members: _one, ...figures } = aggregateSubmission(scheme, sheets);
    const { members: _other, ...same } = aggregateSubmission(scheme, swapNames(sheets, names));
    expect(same).toEqual(figures);
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
    const one = aggregateSubmission(scheme, sheets);
    const other = aggregateSubmission(scheme, swapNames(sheets, names));
    expect([other.base, other.bonus, other.total]).toEqual([one.base, one.bonus, one.total]);
  });

  test.prop([
    anyFew.chain(({ scheme, sheets }) =>
      fc.record({
        scheme: fc.constant(scheme),
        sheets: fc.constant(sheets),
        order: anyOrderOf(listIndicators(scheme).map(({ indicator }) => indicator.id)),
      }),
    ),
  ])('does not know the order of indicators within their groups', ({ scheme, sheets, order }) => {
    const reordered: Scheme = {
      ...scheme,
      groups: [...scheme.groups].reverse().map((group) => ({
        ...group,
        indicators: [...group.indicators].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
      })),
    };
    const one = aggregateSubmission(scheme, sheets);
    const other = aggregateSubmission(reordered, sheets);
    const byId = (a: { indicator: string }, b: { indicator: string }): number =>
      a.indicator < b.indicator ? -1 : 1;
    expect(other.total).toEqual(one.total);
    expect(other.base).toEqual(one.base);
    expect([...other.indicators].sort(byId)).toEqual([...one.indicators].sort(byId));
  });

  test.prop([anyScoredScheme({ min: 2, max: 9 }, 'mean')])(
    'leaves a recused member out of count and means, and changes nobody else’s figures',
    ({ scheme, sheets }) => {
      const [recused, ...others] = sheets;
      const all = aggregateSubmission(scheme, sheets);
      const without = aggregateSubmission(scheme, others);
      expect(without.sheets).toBe(all.sheets - 1);
      expect(without.members).toEqual(all.members.filter((each) => each.member !== recused?.member));
      expect(isMeanOf(without.total, others.map(sumOf))).toBe(true);
    },
  );

  test.prop([
    anyScoredScheme({ min: 1, max: 9 }).chain(({ scheme, sheets }) =>
      fc.record({
        scheme: fc.constant(scheme),
        sheets: fc.constant(sheets),
        sheetAt: fc.nat({ max: sheets.length - 1 }),
        entryAt: fc.nat({ max: listIndicators(scheme).length - 1 }),
        by: fc.integer({ min: 1, max: 500 }),
      }),
    ),
  ])(
    'never falls when one entry rises; under the plain mean it rises',
    ({ scheme, sheets, sheetAt, entryAt, by }) => {
      const raised = sheets.map((sheet, s) =>
        s === sheetAt
          ? {
              ...sheet,
              entries: sheet.entries.map((entry, e) =>
                e === entryAt ? { ...entry, points: asPoints((entry.points ?? 0) + by) } : entry,
              ),
            }
          : sheet,
      );
      const before = aggregateSubmission(scheme, sheets);
      const after = aggregateSubmission(scheme, raised);
      expect(compareRational(after.total, before.total)).toBeGreaterThanOrEqual(0);
      expect(compareRational(after.untrimmedTotal, before.untrimmedTotal)).toBe(1);
      if (!before.trimmed) expect(compareRational(after.total, before.total)).toBe(1);
    },
  );

  test.prop([anyFew])('lies between the lowest and the highest sheet', ({ scheme, sheets }) => {
    const { total } = aggregateSubmission(scheme, sheets);
    const sums = sheets.map(sumOf).sort(bySize);
    expect(total.numerator >= (sums[0] ?? 0n) * total.denominator).toBe(true);
    expect(total.numerator <= (sums.at(-1) ?? 0n) * total.denominator).toBe(true);
  });
});

describe('ranks', () => {
  const anyTotals = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 6 })), {
    minLength: 1,
    maxLength: 12,
  });

  test.prop([anyTotals])('count who is above, share among equals, and depend on no order', (fractions) => {
    const totals = fractions.map(
      ([top, bottom], at) =>
        [asMemberId(`s${at}`), { numerator: BigInt(top), denominator: BigInt(bottom) }] as const,
    );
    const ranks = rankByTotal(new Map(totals));
    const again = rankByTotal(new Map([...totals].reverse()));
    for (const [id, mine] of totals) {
      const compared = totals.map(([, other]) =>
        bySize(other.numerator * mine.denominator, mine.numerator * other.denominator),
      );
      expect(ranks.get(id)).toEqual({
        rank: 1 + compared.filter((each) => each > 0).length,
        tied: compared.filter((each) => each === 0).length > 1,
      });
      expect(again.get(id)).toEqual(ranks.get(id));
    }
  });
});
