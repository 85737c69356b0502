import { describe, expect, it } from 'vitest';
import { countRules, narrowToMatches } from '../../../../renderer/features/scheme/find-rules.ts';
import {
  aCondition,
  aGroup,
  aMeasure,
  anIndicator,
  aRequirement,
  aScheme,
} from '../../../support/builders/a-scheme.ts';

const source = { article: '附件三', quote: '提供虚假材料的，取消资格' };
const SCHEME = aScheme({
  groups: [
    aGroup({ id: 'base', title: { zh: '基础条件', en: 'Means' }, indicators: [] }),
    aGroup({
      id: 'site',
      parent: 'base',
      title: { zh: '场地' },
      indicators: [
        anIndicator({ id: 'area', title: { zh: '场地面积' }, unit: '平方米' }),
        anIndicator({ id: 'lease', title: { zh: '租期' }, requiredEvidence: [aRequirement('协议')] }),
      ],
    }),
    aGroup({
      id: 'people',
      title: { zh: '人员' },
      indicators: [aCondition({ id: 'staff', measures: [aMeasure({ words: '不少于10人' })] })],
    }),
  ],
  vetoes: [{ id: 'false-material', title: { zh: '弄虚作假' }, source }],
});

const idsOf = (query: string) =>
  narrowToMatches(SCHEME, query).groups.map((group) => [
    group.id,
    ...group.indicators.map((each) => each.id),
  ]);

describe('narrowToMatches', () => {
  it('leaves the scheme as it is while nothing is searched for', () => {
    expect(narrowToMatches(SCHEME, '  ')).toBe(SCHEME);
  });

  it('keeps a row that matches and the headings above it', () => {
    expect(idsOf('租期')).toEqual([['base'], ['site', 'lease']]);
    expect(idsOf('平方米')).toEqual([['base'], ['site', 'area']]);
    expect(idsOf('材料 协议')).toEqual([['base'], ['site', 'lease']]);
    expect(idsOf('10人')).toEqual([['people', 'staff']]);
  });

  it('keeps all rows of a heading that matches, in either language', () => {
    const whole = [['base'], ['site', 'area', 'lease']];
    expect(idsOf('基础条件')).toEqual(whole);
    expect(idsOf('mEans')).toEqual(whole);
  });

  it('asks for every word, and takes full-width forms for what they are', () => {
    expect(idsOf('租期 面积')).toEqual([]);
    expect(idsOf('不少于１０人')).toEqual([['people', 'staff']]);
  });

  it('looks into the words of the policy for every other rule', () => {
    const found = narrowToMatches(SCHEME, '虚假材料');
    expect(found.vetoes.map((veto) => veto.id)).toEqual(['false-material']);
    expect(found.opinion.sections).toEqual([]);
    expect(countRules(found)).toBe(1);
    expect(countRules(SCHEME)).toBe(5);
  });
});
