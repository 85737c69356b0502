import { describe, expect, it } from 'vitest';
import { asPoints, MAX_POINTS } from '../../../../shared/domain/points.ts';
import { checkScheme } from '../../../../shared/domain/scheme-check.ts';
import type { Scheme } from '../../../../shared/domain/scheme.ts';
import { aBonus, aGroup, anIndicator, aRequirement, aScheme } from '../../../support/builders/a-scheme.ts';

const faultsOf = (scheme: Scheme): readonly string[] =>
  checkScheme(scheme).map(({ rule, path }) => `${rule} ${path}`);

const withIndicator = (overrides: Parameters<typeof anIndicator>[0]): Scheme =>
  aScheme({ groups: [aGroup({ id: 'base', indicators: [anIndicator(overrides)] })] });

const share = (numerator: number, denominator: number) => ({
  words: '不超过20%',
  numerator,
  denominator,
  about: false,
});

describe('checkScheme', () => {
  it('finds nothing wrong with a lawful scheme', () => {
    expect(checkScheme(aScheme())).toEqual([]);
  });

  it('wants a group to add up, and says both figures in points', () => {
    const scheme = aScheme({
      groups: [aGroup({ id: 'base', maxPoints: asPoints(2050), indicators: [anIndicator()] })],
    });
    expect(checkScheme(scheme)).toEqual([
      { rule: 'group-sum-differs', path: 'base', params: { stated: 20.5, sum: 10 } },
    ]);
  });

  it('wants ids that are portable and told apart, across groups and indicators', () => {
    expect(faultsOf(withIndicator({ id: 'Quality' }))).toEqual(['id-not-portable Quality']);
    expect(faultsOf(withIndicator({ id: '__proto__' }))).toEqual(['id-not-portable __proto__']);
    expect(faultsOf(withIndicator({ id: 'base' }))).toEqual(['id-twice base']);
    const twice = aGroup({
      id: 'base',
      indicators: [anIndicator({ id: 'same' }), anIndicator({ id: 'same' }), anIndicator({ id: 'same' })],
    });
    expect(faultsOf(aScheme({ groups: [twice] }))).toEqual(['id-twice same']);
  });

  it('wants the ids of sections, grades, vetoes and of one indicator’s documents told apart', () => {
    const section = { id: 'basis', title: { zh: '依据' } };
    expect(faultsOf(aScheme({ opinion: { sections: [section, section] } }))).toEqual(['id-twice basis']);
    const grade = { id: 'good', title: { zh: '良好' } };
    expect(faultsOf(aScheme({ grades: [grade, grade] }))).toEqual(['id-twice good']);
    const veto = { id: 'fraud', title: { zh: '弄虚作假' }, source: { article: '八', quote: '弄虚作假' } };
    expect(faultsOf(aScheme({ vetoes: [veto, veto] }))).toEqual(['id-twice fraud']);
    const requirement = aRequirement('deed', 'lease');
    expect(faultsOf(withIndicator({ requiredEvidence: [requirement, requirement] }))).toEqual([
      'id-twice needs-deed-or-lease',
    ]);
  });

  it('lets two indicators ask for the same document', () => {
    const requiredEvidence = [aRequirement('staff-list')];
    const group = aGroup({
      id: 'base',
      indicators: [anIndicator({ id: 'a1', requiredEvidence }), anIndicator({ id: 'a2', requiredEvidence })],
    });
    expect(faultsOf(aScheme({ groups: [group] }))).toEqual([]);
  });

  it.each([0, 300])('wants a step that divides the maximum; %i hundredths do not divide 10', (step) => {
    expect(faultsOf(withIndicator({ step: asPoints(step) }))).toEqual(['step-does-not-divide quality']);
  });

  it('keeps bonuses to bonus groups, and bonus groups to bonuses', () => {
    expect(faultsOf(aScheme({ groups: [aGroup({ bonus: false, indicators: [aBonus()] })] }))).toEqual([
      'bonus-outside-bonus-group bonus-talent',
    ]);
    expect(faultsOf(aScheme({ groups: [aGroup({ bonus: true, indicators: [anIndicator()] })] }))).toEqual([
      'bonus-outside-bonus-group quality',
    ]);
  });

  it.each([
    [0, 5],
    [6, 5],
  ])('refuses a share of %i/%i', (numerator, denominator) => {
    const grade = { id: 'excellent', title: { zh: '优秀' }, share: share(numerator, denominator) };
    expect(faultsOf(aScheme({ grades: [grade] }))).toEqual(['share-impossible excellent']);
  });

  it('takes a share of everything and a grade without a share', () => {
    const grades = [
      { id: 'all', title: { zh: '全部' }, share: share(5, 5) },
      { id: 'rest', title: { zh: '其他' } },
    ];
    expect(faultsOf(aScheme({ grades }))).toEqual([]);
  });

  it('refuses maxima whose sum would leave the range of points', () => {
    const group = (id: string) =>
      aGroup({ id, indicators: [anIndicator({ id: `${id}-1`, maxPoints: asPoints(MAX_POINTS) })] });
    expect(faultsOf(aScheme({ groups: [group('a')] }))).toEqual([]);
    expect(faultsOf(aScheme({ groups: [group('a'), group('b')] }))).toEqual([
      'maxima-too-large sample-scheme',
    ]);
  });

  it('refuses a scheme with nothing to judge', () => {
    expect(faultsOf(aScheme({ groups: [] }))).toEqual(['no-indicator sample-scheme']);
  });
});
