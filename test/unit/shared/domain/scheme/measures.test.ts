import { describe, expect, it } from 'vitest';
import type { Comparator } from '../../../../../shared/domain/scheme/indicator.ts';
import { readMeasure, readMeasures } from '../../../../../shared/domain/scheme/measures.ts';
import { aClaim } from '../../../../support/builders/a-review.ts';
import { aCondition, aMeasure } from '../../../../support/builders/a-scheme.ts';

const byForm = { comparator: 'more-than' as const, source: { article: '申报表', quote: '大于200㎡' } };

describe('readMeasure', () => {
  it.each<[Comparator, readonly (boolean | null)[]]>([
    ['at-least', [false, true, true]],
    ['more-than', [false, false, true]],
    ['at-most', [true, true, false]],
    ['less-than', [true, false, false]],
  ])('%s holds below, at and above the bound as its words say', (comparator, expected) => {
    const measure = aMeasure({ comparator });
    const read = ['199.99', '200', '200.01'].map((value) => readMeasure(measure, value).meets);
    expect(read).toEqual(expected);
  });

  it('tells where another wording would judge otherwise, and only there', () => {
    const measure = aMeasure({ otherReading: byForm });
    expect(readMeasure(measure, '200')).toEqual({
      meets: true,
      otherReading: { source: byForm.source, meets: false },
    });
    expect(readMeasure(measure, '200.5')).toEqual({ meets: true });
    expect(readMeasure(measure, '150')).toEqual({ meets: false });
  });

  it('has no answer for what is no number', () => {
    expect(readMeasure(aMeasure({ otherReading: byForm }), '约200')).toEqual({ meets: null });
  });
});

describe('readMeasures', () => {
  const condition = aCondition({
    measures: [aMeasure(), aMeasure({ id: 'staff', unit: '人', bound: '2', words: '不少于2人' })],
  });
  const read = (...claims: Parameters<typeof aClaim>[0][]) =>
    readMeasures(condition, {
      claims: claims.map((claim) => aClaim({ indicator: 'site', ...claim })),
    }).map(({ measure, meets }) => [measure.id, meets]);

  it('holds each claim against the measure that it is for', () => {
    expect(
      read({ measure: 'staff', value: '1', unit: '人' }, { measure: 'area', value: '260', unit: '平方米' }),
    ).toEqual([
      ['area', true],
      ['staff', false],
    ]);
  });

  it('does not guess: nothing stated, another unit, a claim of no measure among two', () => {
    expect(read()).toEqual([
      ['area', null],
      ['staff', null],
    ]);
    expect(read({ measure: 'area', value: '1', unit: '亩' })).toContainEqual(['area', null]);
    expect(read({ value: '260', unit: '㎡' })).toEqual([
      ['area', null],
      ['staff', null],
    ]);
  });

  it('takes a claim without a measure for the only one, in the measure’s unit where it names none', () => {
    const one = aCondition({ measures: [aMeasure()] });
    const [reading] = readMeasures(one, { claims: [aClaim({ indicator: 'site', value: '200' })] });
    expect(reading).toMatchObject({ meets: true, claim: { value: '200' } });
    const [m2] = readMeasures(one, { claims: [aClaim({ indicator: 'site', value: '199', unit: 'm²' })] });
    expect(m2?.meets).toBe(false);
  });
});
