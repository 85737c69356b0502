import { describe, expect, it } from 'vitest';
import { checkScheme } from '../../../../../shared/domain/scheme-check/scheme-check.ts';
import type { Scheme, Transition } from '../../../../../shared/domain/scheme/scheme.ts';
import { aDisposition, aFactor, aGroup, aScheme } from '../../../../support/builders/a-scheme.ts';

const source = { article: '三', quote: '通过撤、并、转等方式，进行优化整合' };

const type = (id: string) => ({ id, title: { zh: id }, source });
const way = (from: string, disposition: Transition['disposition'], target?: string): Transition => ({
  type: from,
  disposition,
  source,
  ...(target === undefined ? {} : { target: { zh: target } }),
});

const GROUPS = [
  aGroup({ id: 'factors', indicators: [aFactor()] }),
  aGroup({ id: 'outcome', indicators: [aDisposition()] }),
];

const faultsOf = (change: Partial<Omit<Scheme, 'id'>>): readonly string[] =>
  checkScheme(
    aScheme({
      groups: GROUPS,
      types: [type('lab'), type('platform')],
      transitions: [way('lab', 'keep'), way('platform', 'convert', '共享服务平台')],
      ...change,
    }),
  ).map(({ rule, path }) => `${rule} ${path}`);

describe('transitions', () => {
  it('give each type that is asked a way to go', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ transitions: [way('lab', 'keep')] })).toEqual(['type-without-transition types.1']);
  });

  it('are not needed for a type that is not asked', () => {
    const groups = [
      ...GROUPS.slice(0, 1),
      aGroup({ id: 'outcome', types: ['lab'], indicators: [aDisposition()] }),
    ];
    expect(faultsOf({ groups, transitions: [way('lab', 'keep')] })).toEqual([]);
  });

  it('are there where a disposition is asked for', () => {
    expect(faultsOf({ transitions: [] })).toEqual([
      'disposition-without-transitions groups.1.indicators.0.mode',
    ]);
    expect(faultsOf({ types: [], transitions: [] })).toEqual([
      'disposition-without-transitions groups.1.indicators.0.mode',
    ]);
  });

  it('are asked for where they are there, and once', () => {
    expect(faultsOf({ groups: GROUPS.slice(0, 1) })).toEqual(['transitions-without-disposition transitions']);
    const again = aGroup({ id: 'again', types: ['lab'], indicators: [aDisposition({ id: 'again-row' })] });
    expect(faultsOf({ groups: [...GROUPS, again] })).toEqual(['disposition-twice types.0']);
  });

  it('leave from types that there are, each way once', () => {
    const transitions = [way('lab', 'keep'), way('platform', 'withdraw')];
    expect(faultsOf({ transitions: [...transitions, way('station', 'keep')] })).toEqual([
      'type-unknown transitions.2.type',
    ]);
    expect(faultsOf({ transitions: [...transitions, way('lab', 'keep')] })).toEqual([
      'transition-twice transitions.2',
    ]);
    const both = [way('lab', 'convert', '甲'), way('lab', 'convert', '乙'), way('platform', 'merge')];
    expect(faultsOf({ transitions: both })).toEqual([]);
  });

  it('have a target only where a base merges or becomes something else', () => {
    const transitions = [way('lab', 'keep', '重点实验室'), way('platform', 'merge', '甲')];
    expect(faultsOf({ transitions })).toEqual(['target-out-of-place transitions.0.target']);
  });
});
