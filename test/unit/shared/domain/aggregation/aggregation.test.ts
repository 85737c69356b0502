import { describe, expect, it } from 'vitest';
import {
  aggregateSubmission,
  type ScoreAggregate,
} from '../../../../../shared/domain/aggregation/aggregation.ts';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { addRational, rational } from '../../../../../shared/domain/rational.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import type { ScoreSheet } from '../../../../../shared/domain/scoring/sheet.ts';
import { aMember, aPanel } from '../../../../support/builders/a-review.ts';
import { aGroup, anIndicator, aRecipe, aScheme } from '../../../../support/builders/a-scheme.ts';
import { aSheet, sheetsOf } from '../../../../support/builders/a-sheet.ts';

const trimming = aScheme({ aggregation: aRecipe({ method: 'trimmed-mean' }) });
const members = [...aPanel(9), ...['a', 'b', 'c', 'd', 'e'].map((id) => aMember({ id }))];

const scoresOf = (scheme: Scheme, sheets: readonly ScoreSheet[], roster = members): ScoreAggregate => {
  const { scores } = aggregateSubmission(scheme, {}, sheets, roster);
  if (!scores) throw new Error('the scheme gives points');
  return scores;
};

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
    const sheets = [
      aSheet({ member: 'b', points: { quality: 8, service: 7, 'bonus-talent': 0 } }),
      aSheet({ member: 'a', points: { quality: 9, service: 7, 'bonus-talent': 1 } }),
      aSheet({ member: 'c', points: { quality: 8, service: 6.5, 'bonus-talent': 0 } }),
    ];
    const scores = scoresOf(aScheme(), sheets);
    expect(scores.indicators[0]).toEqual({
      indicator: 'quality',
      mean: rational(2500, 3),
      min: 800,
      max: 900,
      range: 100,
    });
    expect(scores.members).toEqual([
      { member: 'a', base: 1600, bonus: 100, total: 1700 },
      { member: 'b', base: 1500, bonus: 0, total: 1500 },
      { member: 'c', base: 1450, bonus: 0, total: 1450 },
    ]);
    expect(scores).toMatchObject({
      trimmed: false,
      base: rational(4550, 3),
      bonus: rational(100, 3),
      total: rational(4650, 3),
      untrimmedTotal: rational(4650, 3),
    });
    expect(addRational(scores.base, scores.bonus)).toEqual(scores.total);
    expect(scores.parts.map(({ part, sheets: count }) => [part, count])).toEqual([[undefined, 3]]);
  });

  it('does not trim four sheets', () => {
    const scores = scoresOf(trimming, sheetsOf(trimming, [10, 8, 6, 1]));
    expect(scores).toMatchObject({ trimmed: false, total: rational(2500, 4) });
  });

  it('drops one highest and one lowest of five, and shows the plain mean beside it', () => {
    const scores = scoresOf(trimming, sheetsOf(trimming, [10, 8, 6, 1, 7]));
    expect(scores).toMatchObject({
      trimmed: true,
      total: rational(2100, 3),
      untrimmedTotal: rational(3200, 5),
    });
    expect(scores.members).toHaveLength(5);
    // the rows are of all five: what is dropped is a sheet's total
    expect(scores.indicators[0]).toMatchObject({ mean: rational(3200, 5) });
    expect(scores.indicators[0]).not.toHaveProperty('untrimmedMean');
  });

  it('drops one of several that are equally high', () => {
    expect(scoresOf(trimming, sheetsOf(trimming, [10, 10, 10, 4, 4])).total).toEqual(rational(2400, 3));
    expect(scoresOf(trimming, sheetsOf(trimming, [7, 7, 7, 7, 7])).total).toEqual(rational(700));
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
      scoresOf(
        trimming,
        parts.map((points, at) => aSheet({ member: names[at] ?? '', points })),
      );
    const one = named(['a', 'b', 'c', 'd', 'e']);
    const other = named(['b', 'a', 'c', 'd', 'e']);
    expect(one.base).toEqual(other.base);
    expect(one.bonus).toEqual(other.bonus);
    expect(addRational(one.base, one.bonus)).toEqual(one.total);
  });

  it('refuses no sheets, a sheet with a gap, and a sheet of nobody', () => {
    const aggregate = (sheets: readonly ScoreSheet[]) => () =>
      aggregateSubmission(aScheme(), {}, sheets, members);
    expect(failureOf(aggregate([]))).toBe('sheets-missing {"count":0}');
    const gap = aSheet({ points: { quality: 8, service: null, 'bonus-talent': 0 } });
    expect(failureOf(aggregate([gap]))).toBe('sheet-incomplete {"indicator":"service"}');
    expect(failureOf(aggregate([aSheet({ points: { quality: 8 } })]))).toContain('service');
    expect(failureOf(aggregate([aSheet({ member: 'nobody' })]))).toBe('not-found {"what":"nobody"}');
  });

  it('looks at the rows of the submission’s type only', () => {
    const scheme = aScheme({
      types: [
        { id: 'lab', title: { zh: '重点实验室' }, source: { article: '一', quote: '示例' } },
        { id: 'platform', title: { zh: '平台' }, source: { article: '一', quote: '示例' } },
      ],
      groups: [
        aGroup({ id: 'for-all', indicators: [anIndicator({ id: 'site' })] }),
        aGroup({ id: 'for-labs', types: ['lab'], indicators: [anIndicator({ id: 'papers' })] }),
      ],
    });
    const total = (type: string, points: Record<string, number>) =>
      aggregateSubmission(scheme, { type }, [aSheet({ points })], members).scores?.total;
    expect(total('platform', { site: 6 })).toEqual(rational(600));
    expect(total('lab', { site: 6, papers: 3 })).toEqual(rational(900));
    expect(failureOf(() => total('lab', { site: 6 }))).toContain('papers');
  });
});

describe('indicator by indicator', () => {
  const perIndicator = aScheme({
    aggregation: aRecipe({ method: 'trimmed-mean', per: 'indicator' }),
    groups: [aGroup({ indicators: [anIndicator({ id: 'quality' }), anIndicator({ id: 'service' })] })],
  });
  const given = [
    [10, 1],
    [2, 9],
    [6, 5],
    [7, 5],
    [8, 6],
  ] as const;
  const sheets = given.map(([quality, service], at) =>
    aSheet({ member: `expert-0${at + 1}`, points: { quality, service } }),
  );

  it('drops one highest and one lowest value of each row, which no sheet as a whole is', () => {
    const scores = scoresOf(perIndicator, sheets);
    expect(scores.indicators.map(({ mean, untrimmedMean }) => [mean, untrimmedMean])).toEqual([
      [rational(2100, 3), rational(3300, 5)],
      [rational(1600, 3), rational(2600, 5)],
    ]);
    expect(scores).toMatchObject({
      trimmed: true,
      total: rational(3700, 3),
      untrimmedTotal: rational(5900, 5),
    });
    // by sheets: totals 11, 11, 11, 12, 14, and 12 + 11 + 11 are left
    const byTotal: Scheme = { ...perIndicator, aggregation: aRecipe({ method: 'trimmed-mean' }) };
    expect(scoresOf(byTotal, sheets).total).toEqual(rational(3400, 3));
  });

  it('trims nothing below five sheets', () => {
    const scores = scoresOf(perIndicator, sheets.slice(1));
    expect(scores).toMatchObject({ trimmed: false, total: rational(4800, 4) });
    expect(scores.indicators[0]).not.toHaveProperty('untrimmedMean');
  });
});

describe('weighted by role', () => {
  const weighted = aScheme({
    aggregation: aRecipe({ method: 'weighted-by-role', weights: { chair: 3, member: 2 } }),
  });

  it('counts the chair’s sheet as often as the recipe says', () => {
    const scores = scoresOf(weighted, sheetsOf(weighted, [10, 8, 5]));
    // (3 × 10 + 2 × 8 + 2 × 5) / 7
    expect(scores).toMatchObject({ total: rational(5600, 7), untrimmedTotal: rational(5600, 7) });
    expect(scores.indicators[0]?.mean).toEqual(rational(5600, 7));
    expect(scores.members[0]).toMatchObject({ member: 'expert-01', total: 1000 });
  });

  it('weighs those who are there: without the chair it is the plain mean', () => {
    expect(scoresOf(weighted, sheetsOf(weighted, [10, 8, 5]).slice(1)).total).toEqual(rational(1300, 2));
  });

  it('is refused without weights', () => {
    const without = aScheme({ aggregation: aRecipe({ method: 'weighted-by-role' }) });
    expect(failureOf(() => scoresOf(without, sheetsOf(without, [1])))).toContain('weights-missing');
  });
});
