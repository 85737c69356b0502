import { describe, expect, it } from 'vitest';
import { aggregateSubmission, partsAddUp, rankByTotal } from '../../../../shared/domain/aggregation.ts';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { rational } from '../../../../shared/domain/rational.ts';
import { aRecipe, aScheme } from '../../../support/builders/a-scheme.ts';
import { aSheet, sheetsOf } from '../../../support/builders/a-sheet.ts';

const trimming = aScheme({ aggregation: aRecipe({ method: 'trimmed-mean' }) });

const failureOf = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    return error instanceof PanelDeskError ? `${error.code} ${JSON.stringify(error.params)}` : String(error);
  }
};

describe('aggregateSubmission', () => {
  it('gives exact means, extremes and ranges per indicator', () => {
    const aggregate = aggregateSubmission(aScheme(), [
      aSheet({ member: 'b', points: { quality: 8, service: 7, 'bonus-talent': 0 } }),
      aSheet({ member: 'a', points: { quality: 9, service: 7, 'bonus-talent': 1 } }),
      aSheet({ member: 'c', points: { quality: 8, service: 6.5, 'bonus-talent': 0 } }),
    ]);
    expect(aggregate.indicators[0]).toEqual({
      indicator: 'quality',
      mean: rational(2500, 3),
      min: 800,
      max: 900,
      range: 100,
    });
    expect(aggregate.members.map((each) => each.member)).toEqual(['a', 'b', 'c']);
    expect(aggregate).toMatchObject({
      sheets: 3,
      trimmed: false,
      base: rational(4550, 3),
      bonus: rational(100, 3),
      total: rational(4650, 3),
      untrimmedTotal: rational(4650, 3),
    });
    expect(partsAddUp(aggregate)).toBe(true);
  });

  it('does not trim four sheets', () => {
    const aggregate = aggregateSubmission(trimming, sheetsOf(trimming, [10, 8, 6, 1]));
    expect(aggregate).toMatchObject({ trimmed: false, total: rational(2500, 4) });
  });

  it('drops one highest and one lowest of five, and shows the plain mean beside it', () => {
    const aggregate = aggregateSubmission(trimming, sheetsOf(trimming, [10, 8, 6, 1, 7]));
    expect(aggregate).toMatchObject({
      trimmed: true,
      sheets: 5,
      total: rational(2100, 3),
      untrimmedTotal: rational(3200, 5),
    });
    expect(aggregate.members).toHaveLength(5);
  });

  it('drops one of several that are equally high', () => {
    expect(aggregateSubmission(trimming, sheetsOf(trimming, [10, 10, 10, 4, 4])).total).toEqual(
      rational(2400, 3),
    );
    expect(aggregateSubmission(trimming, sheetsOf(trimming, [7, 7, 7, 7, 7])).total).toEqual(rational(700));
  });

  it('does not let a name decide which of two equal totals leaves', () => {
    const parts = [
      { quality: 2, service: 0, 'bonus-talent': 0 },
      { quality: 0, service: 0, 'bonus-talent': 2 },
      { quality: 5, service: 0, 'bonus-talent': 0 },
      { quality: 6, service: 0, 'bonus-talent': 0 },
      { quality: 7, service: 0, 'bonus-talent': 0 },
    ];
    const named = (names: readonly string[]) =>
      aggregateSubmission(
        trimming,
        parts.map((points, at) => aSheet({ member: names[at] ?? '', points })),
      );
    const one = named(['a', 'b', 'c', 'd', 'e']);
    const other = named(['b', 'a', 'c', 'd', 'e']);
    expect(one.base).toEqual(other.base);
    expect(one.bonus).toEqual(other.bonus);
    expect(partsAddUp(one)).toBe(true);
  });

  it('refuses no sheets and a sheet with a gap', () => {
    expect(failureOf(() => aggregateSubmission(aScheme(), []))).toBe('sheets-missing {"count":0}');
    const gap = aSheet({ points: { quality: 8, service: null, 'bonus-talent': 0 } });
    expect(failureOf(() => aggregateSubmission(aScheme(), [gap]))).toContain('sheet-incomplete');
    expect(failureOf(() => aggregateSubmission(aScheme(), [aSheet({ points: { quality: 8 } })]))).toContain(
      'service',
    );
  });
});

describe('rankByTotal', () => {
  it('shares a rank among equal totals and skips the next', () => {
    const ranks = rankByTotal(
      new Map([
        ['a', rational(1, 3)],
        ['b', rational(2, 3)],
        ['c', rational(4, 6)],
        ['d', rational(0)],
      ]),
    );
    expect([...ranks].map(([id, { rank, tied }]) => `${id}${rank}${tied ? '=' : ''}`)).toEqual([
      'a3',
      'b1=',
      'c1=',
      'd4',
    ]);
  });

  it('tells apart totals that print the same', () => {
    const ranks = rankByTotal(
      new Map([
        ['a', rational(7848_001, 1000)],
        ['b', rational(7848)],
      ]),
    );
    expect(ranks.get('a')).toEqual({ rank: 1, tied: false });
    expect(ranks.get('b')).toEqual({ rank: 2, tied: false });
  });
});
