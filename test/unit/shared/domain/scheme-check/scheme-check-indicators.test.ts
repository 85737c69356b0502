import { describe, expect, it } from 'vitest';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Band, Indicator } from '../../../../../shared/domain/scheme/indicator.ts';
import { checkScheme } from '../../../../../shared/domain/scheme-check/scheme-check.ts';
import {
  aBandsIndicator,
  aBonus,
  aCondition,
  aFactor,
  aGroup,
  aLevelsIndicator,
  aMeasure,
  anIndicator,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';

const faultsOf = (indicator: Indicator, bonus?: boolean): readonly string[] =>
  checkScheme(
    aScheme({ groups: [aGroup({ indicators: [indicator], ...(bonus === undefined ? {} : { bonus }) })] }),
  ).map(({ rule, path }) => `${rule} ${path.replace('groups.0.indicators.0', '…')}`);

describe('points', () => {
  it.each([0, 300])('want a step that divides the maximum; %i hundredths do not divide 10', (step) => {
    expect(faultsOf(anIndicator({ step: asPoints(step) }))).toEqual(['step-does-not-divide ….step']);
  });

  it('are more than none', () => {
    expect(faultsOf(anIndicator({ maxPoints: asPoints(0) }))).toContain('maximum-zero ….maxPoints');
  });

  it('keep bonuses to bonus groups, and bonus groups to bonuses', () => {
    expect(faultsOf(aBonus(), false)).toEqual(['bonus-outside-bonus-group ….mode']);
    expect(faultsOf(anIndicator(), true)).toEqual(['no-bonus-in-bonus-group ….mode']);
    expect(faultsOf(aFactor(), true)).toEqual(['no-bonus-in-bonus-group ….mode']);
  });
});

describe('levels', () => {
  const levels = (...points: readonly number[]): Indicator =>
    aLevelsIndicator({
      levels: points.map((each, at) => ({
        id: `l${at}`,
        title: { zh: `第${at}档` },
        points: asPoints(each * 100),
      })),
    });

  it('reach the maximum and do not pass it', () => {
    expect(faultsOf(levels(10, 5, 0))).toEqual([]);
    expect(faultsOf(levels(0, 10))).toEqual([]);
    expect(faultsOf(levels(9, 5, 0))).toEqual(['highest-level-differs ….levels']);
    expect(faultsOf(levels(10, 11, 12))).toEqual([
      'level-above-maximum ….levels.1.points',
      'level-above-maximum ….levels.2.points',
    ]);
  });
});

describe('bands', () => {
  const bands = (
    ...list: readonly (readonly [string | undefined, string | undefined, number?])[]
  ): Indicator =>
    aBandsIndicator({
      bands: list.map(([from, below, points = 5]): Band => ({ from, below, points: asPoints(points * 100) })),
    });

  it('take every value once, in any order', () => {
    expect(faultsOf(bands([undefined, '500'], ['500', '1000'], ['1000', undefined]))).toEqual([]);
    expect(faultsOf(bands(['1000', undefined], [undefined, '500.0'], ['500', '1000.00']))).toEqual([]);
    expect(faultsOf(bands([undefined, undefined]))).toEqual([]);
    expect(faultsOf(bands(['0', '10'], ['10', undefined]))).toEqual([]);
  });

  it('compare numbers and not their texts', () => {
    expect(faultsOf(bands([undefined, '9'], ['9', '10'], ['10', undefined]))).toEqual([]);
    expect(faultsOf(bands([undefined, '0.1'], ['0.10', undefined]))).toEqual([]);
  });

  it.each<readonly [string, Indicator, readonly string[]]>([
    ['overlap', bands([undefined, '600'], ['500', undefined]), ['bands-overlap ….bands.1.from']],
    [
      'two open at the bottom',
      bands([undefined, '5'], [undefined, '9'], ['9', undefined]),
      ['bands-overlap ….bands.1.from'],
    ],
    [
      'one open at the top before another',
      bands([undefined, '5'], ['5', undefined], ['7', undefined]),
      ['bands-overlap ….bands.2.from'],
    ],
    ['a hole between', bands([undefined, '500'], ['600', undefined]), ['bands-hole ….bands.1.from']],
    ['nothing for low values', bands(['60', '80'], ['80', undefined]), ['bands-hole ….bands.0.from']],
    ['nothing for high values', bands([undefined, '60'], ['60', '80']), ['bands-hole ….bands.1.below']],
    [
      'a band that ends where it begins',
      bands([undefined, '5'], ['5', '5'], ['5', undefined]),
      ['band-empty ….bands.1'],
    ],
    [
      'more points than the maximum',
      bands([undefined, '5'], ['5', undefined, 11]),
      ['band-above-maximum ….bands.1.points'],
    ],
    [
      'a bound that is no number',
      bands([undefined, '五百'], ['500', undefined]),
      ['bound-not-decimal ….bands.0.below'],
    ],
  ])('refuse %s', (_, indicator, expected) => {
    expect(faultsOf(indicator)).toEqual(expected);
  });
});

describe('measures', () => {
  const measure = (overrides: Parameters<typeof aMeasure>[0]): Indicator =>
    aCondition({ measures: [aMeasure(overrides)] });

  it('have bounds that are numbers', () => {
    expect(faultsOf(measure({ bound: '200.5' }))).toEqual([]);
    expect(faultsOf(measure({ bound: '二百' }))).toEqual(['bound-not-decimal ….measures.0.bound']);
  });

  it('have another reading only where it reads otherwise', () => {
    const source = { article: '申报表', quote: '大于200平方米' };
    expect(faultsOf(measure({ otherReading: { comparator: 'more-than', source } }))).toEqual([]);
    expect(faultsOf(measure({ otherReading: { comparator: 'at-least', source } }))).toEqual([
      'other-reading-same ….measures.0.otherReading.comparator',
    ]);
  });
});
