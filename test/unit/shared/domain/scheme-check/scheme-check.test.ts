import { describe, expect, it } from 'vitest';
import { checkScheme } from '../../../../../shared/domain/scheme-check/scheme-check.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import {
  aCondition,
  aFactor,
  aGroup,
  aLevelsIndicator,
  aMeasure,
  anIndicator,
  aRequirement,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';

const faultsOf = (scheme: Scheme): readonly string[] =>
  checkScheme(scheme).map(({ rule, path }) => `${rule} ${path}`);

const withIndicator = (overrides: Parameters<typeof anIndicator>[0]): Scheme =>
  aScheme({ groups: [aGroup({ id: 'base', indicators: [anIndicator(overrides)] })] });

const source = { article: '八', quote: '弄虚作假' };
const option = (id: string, favourable = false) => ({ id, title: { zh: id }, favourable });

describe('checkScheme', () => {
  it('finds nothing wrong with a lawful scheme', () => {
    expect(checkScheme(aScheme())).toEqual([]);
  });

  it('refuses a scheme with nothing to judge', () => {
    expect(faultsOf(aScheme({ groups: [] }))).toEqual(['no-indicator groups']);
  });

  it('lets a scheme be empty whose groups the bureau supplies', () => {
    const parts = [{ id: 'general', title: { zh: '综合性考评' }, source }];
    const slot = {
      id: 'items',
      title: { zh: '指标' },
      source,
      required: true,
      kind: 'groups',
      part: 'general',
    } as const;
    expect(faultsOf(aScheme({ groups: [], parts, slots: [slot] }))).toEqual([]);
  });

  it('names places as the file has them, with what is wrong there', () => {
    expect(checkScheme(withIndicator({ id: 'Quality' }))).toEqual([
      { rule: 'id-not-portable', path: 'groups.0.indicators.0.id', params: { id: 'Quality' } },
    ]);
  });
});

describe('ids', () => {
  it('are portable everywhere', () => {
    expect(faultsOf(withIndicator({ id: '__proto__' }))).toEqual([
      'id-not-portable groups.0.indicators.0.id',
    ]);
    expect(faultsOf(aScheme({ id: 'Sample' }))).toEqual(['id-not-portable id']);
    expect(faultsOf(withIndicator({ requiredEvidence: [aRequirement('Deed')] }))).toEqual([
      'id-not-portable groups.0.indicators.0.requiredEvidence.0.id',
      'id-not-portable groups.0.indicators.0.requiredEvidence.0.anyOf.0.id',
    ]);
  });

  it('name one thing among groups, indicators, vetoes and conclusions: entries and decisions know only the id', () => {
    expect(faultsOf(withIndicator({ id: 'base' }))).toEqual(['id-twice groups.0.indicators.0.id']);
    const same = anIndicator({ id: 'same' });
    expect(faultsOf(aScheme({ groups: [aGroup({ id: 'base', indicators: [same, same, same] })] }))).toEqual([
      'id-twice groups.0.indicators.1.id',
      'id-twice groups.0.indicators.2.id',
    ]);
    const veto = { id: 'quality', title: { zh: '弄虚作假' }, source };
    expect(faultsOf(aScheme({ vetoes: [veto] }))).toEqual(['id-twice vetoes.0.id']);
    const conclusion = {
      id: 'extra',
      title: { zh: '结论' },
      source,
      options: [option('yes', true), option('no')],
    };
    expect(faultsOf(aScheme({ conclusions: [conclusion] }))).toEqual(['id-twice conclusions.0.id']);
  });

  it.each<readonly [string, Partial<Omit<Scheme, 'id'>>, string]>([
    [
      'sections',
      {
        opinion: {
          sections: [
            { id: 'a', title: { zh: '依据' } },
            { id: 'a', title: { zh: '结论' } },
          ],
        },
      },
      'opinion.sections.1.id',
    ],
    ['grades', { grades: ['a', 'a'].map((id) => ({ id, title: { zh: '良好' }, source })) }, 'grades.1.id'],
    [
      'provisions',
      { provisions: ['a', 'a'].map((id) => ({ id, title: { zh: '公示' }, source })) },
      'provisions.1.id',
    ],
    ['types', { types: ['a', 'a'].map((id) => ({ id, title: { zh: '类型' }, source })) }, 'types.1.id'],
    [
      'slots',
      {
        slots: ['a', 'a'].map((id) => ({
          id,
          title: { zh: '多年' },
          source,
          required: false,
          kind: 'text' as const,
        })),
      },
      'slots.1.id',
    ],
    [
      'capacities of one rule',
      {
        panelRules: [
          {
            kind: 'capacities',
            capacities: ['a', 'a'].map((id) => ({ id, title: { zh: '专家' } })),
            hardness: 'hard',
            source,
          },
        ],
      },
      'panelRules.0.capacities.1.id',
    ],
    [
      'capacities of a share',
      {
        panelRules: [
          {
            kind: 'share',
            capacities: ['a', 'a'].map((id) => ({ id, title: { zh: '专家' } })),
            numerator: 1,
            denominator: 3,
            hardness: 'hard',
            source,
          },
        ],
      },
      'panelRules.0.capacities.1.id',
    ],
    [
      'options of a conclusion',
      {
        conclusions: [{ id: 'c', title: { zh: '结论' }, source, options: [option('a', true), option('a')] }],
      },
      'conclusions.0.options.1.id',
    ],
  ])('of %s are told apart', (_, change, path) => {
    expect(faultsOf(aScheme(change))).toEqual([`id-twice ${path}`]);
  });

  it('of one indicator’s documents, levels and measures are told apart', () => {
    const requirement = aRequirement('deed', 'lease');
    expect(faultsOf(withIndicator({ requiredEvidence: [requirement, requirement] }))).toEqual([
      'id-twice groups.0.indicators.0.requiredEvidence.1.id',
      'id-twice groups.0.indicators.0.requiredEvidence.1.anyOf.0.id',
      'id-twice groups.0.indicators.0.requiredEvidence.1.anyOf.1.id',
    ]);
    const [level] = aFactor().levels;
    const twice = level ? [level, level] : [];
    expect(faultsOf(aScheme({ groups: [aGroup({ indicators: [aFactor({ levels: twice })] })] }))).toEqual([
      'id-twice groups.0.indicators.0.levels.1.id',
    ]);
    const measures = [aMeasure(), aMeasure()];
    expect(faultsOf(aScheme({ groups: [aGroup({ indicators: [aCondition({ measures })] })] }))).toEqual([
      'id-twice groups.0.indicators.0.measures.1.id',
    ]);
  });

  it('let two indicators ask for the same document, but not for two by one id', () => {
    const ask = (zh: string) => [{ id: 'staff', anyOf: [{ id: 'staff-list', title: { zh } }] }];
    const both = (other: string): Scheme =>
      aScheme({
        groups: [
          aGroup({
            indicators: [
              anIndicator({ id: 'a1', requiredEvidence: ask('人员清单') }),
              anIndicator({ id: 'a2', requiredEvidence: ask(other) }),
            ],
          }),
        ],
      });
    expect(faultsOf(both('人员清单'))).toEqual([]);
    expect(faultsOf(both('社保证明'))).toEqual([
      'evidence-id-for-two groups.0.indicators.1.requiredEvidence.0.anyOf.0.id',
    ]);
  });
});

describe('texts', () => {
  it.each(['', ' ', '\u3000', '\n\t', '\u200b'])('of blanks only are refused: %j', (blank) => {
    expect(faultsOf(withIndicator({ source: { article: '附表', quote: blank } }))).toEqual([
      'source-empty groups.0.indicators.0.source.quote',
    ]);
    expect(faultsOf(withIndicator({ source: { article: blank, quote: '分值' } }))).toEqual([
      'source-empty groups.0.indicators.0.source.article',
    ]);
    expect(faultsOf(withIndicator({ title: { zh: blank } }))).toEqual([
      'text-empty groups.0.indicators.0.title.zh',
    ]);
  });

  it('are looked for wherever they are', () => {
    const caution = { text: { zh: '注意' }, source: { article: '一', quote: ' ' } };
    expect(faultsOf(withIndicator({ cautions: [caution] }))).toEqual([
      'source-empty groups.0.indicators.0.cautions.0.source.quote',
    ]);
    const relaxation = { text: { zh: ' ' }, source };
    const condition = aCondition({ measures: [aMeasure({ relaxation })] });
    expect(faultsOf(aScheme({ groups: [aGroup({ indicators: [condition] })] }))).toEqual([
      'text-empty groups.0.indicators.0.measures.0.relaxation.text.zh',
    ]);
  });

  it('take signs for words: a unit may be ㎡ or %', () => {
    expect(faultsOf(withIndicator({ unit: '㎡' }))).toEqual([]);
    expect(faultsOf(withIndicator({ unit: '%' }))).toEqual([]);
  });

  it('want a source for each grade and each share', () => {
    const share = { words: '不超过20%', numerator: 1, denominator: 5, about: false };
    expect(faultsOf(aScheme({ grades: [{ id: 'a', title: { zh: '优秀' }, share }] }))).toEqual([
      'source-missing grades.0',
      'source-missing grades.0.share',
    ]);
  });
});

describe('parts, types and conclusions', () => {
  const part = { id: 'research', title: { zh: '科研评审' }, source };

  it('are those that there are', () => {
    expect(faultsOf(aScheme({ groups: [aGroup({ part: 'market' })] }))).toEqual([
      'part-unknown groups.0.part',
    ]);
    expect(faultsOf(aScheme({ groups: [aGroup({ types: ['lab'] })] }))).toEqual([
      'type-unknown groups.0.types.0',
    ]);
    const conclusion = {
      id: 'c',
      title: { zh: '结论' },
      source,
      options: [option('yes', true), option('no')],
    };
    expect(faultsOf(aScheme({ conclusions: [{ ...conclusion, part: 'market' }] }))).toEqual([
      'part-unknown conclusions.0.part',
    ]);
  });

  it('hold something', () => {
    expect(faultsOf(aScheme({ parts: [part] }))).toEqual(['part-empty parts.0']);
    expect(faultsOf(aScheme({ parts: [part], groups: [aGroup({ part: 'research' })] }))).toEqual([]);
  });

  it('leave an answer where a condition is not met', () => {
    const conclusion = {
      id: 'c',
      title: { zh: '结论' },
      source,
      options: [option('a', true), option('b', true)],
    };
    expect(faultsOf(aScheme({ conclusions: [conclusion] }))).toEqual([
      'conclusion-all-favourable conclusions.0.options',
    ]);
  });
});

it('takes a scheme of levels, factors and conditions', () => {
  const indicators = [aLevelsIndicator(), aFactor(), aCondition({ measures: [aMeasure()] })];
  expect(faultsOf(aScheme({ groups: [aGroup({ indicators })] }))).toEqual([]);
});
