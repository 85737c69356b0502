import { describe, expect, it } from 'vitest';
import { checkScheme } from '../../../../../shared/domain/scheme-check/scheme-check.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import type { Slot } from '../../../../../shared/domain/scheme/slot.ts';
import { aFactor, aGroup, aScheme } from '../../../../support/builders/a-scheme.ts';

const source = { article: '二十二', quote: '评估的内容主要包括' };

type Kind = Slot extends infer Each
  ? Each extends Slot
    ? Omit<Each, 'id' | 'title' | 'source' | 'required'>
    : never
  : never;

const slots = (...list: readonly Kind[]): readonly Slot[] =>
  list.map((slot, at) => ({ id: `slot-${at}`, title: { zh: '待定' }, source, required: false, ...slot }));

const faultsOf = (list: readonly Slot[], change: Partial<Omit<Scheme, 'id'>> = {}): readonly string[] =>
  checkScheme(aScheme({ slots: list, ...change })).map(({ rule, path }) => `${rule} ${path}`);

const FACTORS = { groups: [aGroup({ id: 'factors', indicators: [aFactor()] })] };
const GRADES = { grades: [{ id: 'good', title: { zh: '良好' }, source }] };

describe('slots', () => {
  it('of groups are for a part that there is', () => {
    expect(faultsOf(slots({ kind: 'groups', part: 'own' }))).toEqual(['part-unknown slots.0.part']);
  });

  it('of points are for groups with judged factors, however deep', () => {
    expect(faultsOf(slots({ kind: 'points', groups: ['factors'] }), FACTORS)).toEqual([]);
    expect(faultsOf(slots({ kind: 'points', groups: ['factors', 'other'] }), FACTORS)).toEqual([
      'slot-group-unknown slots.0.groups.1',
    ]);
    expect(faultsOf(slots({ kind: 'points', groups: ['base'] }))).toEqual([
      'slot-nothing-judged slots.0.groups.0',
    ]);
    const nested = [
      aGroup({ id: 'all', indicators: [] }),
      aGroup({ id: 'factors', parent: 'all', indicators: [aFactor()] }),
    ];
    expect(faultsOf(slots({ kind: 'points', groups: ['all'] }), { groups: nested })).toEqual([]);
  });

  it('of bands are for indicators that are scored with points', () => {
    expect(faultsOf(slots({ kind: 'bands', indicators: ['quality'] }))).toEqual([]);
    expect(faultsOf(slots({ kind: 'bands', indicators: ['beauty', 'bonus-talent'] }))).toEqual([
      'slot-indicator-unknown slots.0.indicators.0',
      'slot-not-points slots.0.indicators.1',
    ]);
  });

  it('of cut-offs need grades, and points at least to come', () => {
    expect(faultsOf(slots({ kind: 'cut-offs' }), GRADES)).toEqual([]);
    expect(faultsOf(slots({ kind: 'cut-offs' }))).toEqual(['slot-without-grades slots.0']);
    expect(faultsOf(slots({ kind: 'cut-offs' }), { ...FACTORS, ...GRADES })).toEqual([
      'cut-offs-without-points slots.0',
    ]);
    const points = slots({ kind: 'cut-offs' }, { kind: 'points', groups: ['factors'] });
    expect(faultsOf(points, { ...FACTORS, ...GRADES })).toEqual([]);
  });

  it('of a choice have their preset among the options', () => {
    const options = ['own', 'cumulative'].map((id) => ({ id, title: { zh: id } }));
    expect(faultsOf(slots({ kind: 'choice', options, preset: 'own' }))).toEqual([]);
    expect(faultsOf(slots({ kind: 'choice', options, preset: 'both' }))).toEqual([
      'slot-preset-unknown slots.0.preset',
    ]);
  });

  it('do not overwrite each other', () => {
    expect(
      faultsOf(slots({ kind: 'recipe' }, { kind: 'text' }, { kind: 'text' }, { kind: 'recipe' })),
    ).toEqual(['slot-for-same-twice slots.3']);
    const bands = slots(
      { kind: 'bands', indicators: ['quality'] },
      { kind: 'bands', indicators: ['service'] },
    );
    expect(faultsOf(bands)).toEqual([]);
    const same = slots(
      { kind: 'bands', indicators: ['quality'] },
      { kind: 'bands', indicators: ['service', 'quality'] },
    );
    expect(faultsOf(same)).toEqual(['slot-for-same-twice slots.1']);
  });
});
