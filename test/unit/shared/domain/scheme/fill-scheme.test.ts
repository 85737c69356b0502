import { describe, expect, it } from 'vitest';
import { fillScheme } from '../../../../../shared/domain/scheme/fill-scheme.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import type { IndicatorGroup } from '../../../../../shared/domain/scheme/indicator-group.ts';
import type { Slot, SlotFilling } from '../../../../../shared/domain/scheme/slot.ts';
import {
  aCondition,
  aFactor,
  aGroup,
  anIndicator,
  aRecipe,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';

const source = { article: '二十二', quote: '评估的内容主要包括' };
const base = { title: { zh: '待定' }, source, required: false };

const part = (id: string) => ({ id, title: { zh: id }, source });

const factors = aGroup({
  id: 'content',
  indicators: [aFactor({ id: 'operation' }), aFactor({ id: 'transfer' })],
});

/** Two parts for the bureau's own groups, judged contents, and everything else that can be left open. */
const open = (change: Partial<Omit<Scheme, 'id'>> = {}): Scheme =>
  aScheme({
    parts: [part('general'), part('special')],
    groups: [aGroup({ id: 'gate', indicators: [aCondition()] }), factors],
    grades: ['excellent', 'good'].map((id) => ({ id, title: { zh: id }, source })),
    slots: [
      { ...base, id: 'general-items', kind: 'groups', part: 'general' },
      { ...base, id: 'special-items', kind: 'groups', part: 'special' },
      { ...base, id: 'points', kind: 'points', groups: ['content'] },
      { ...base, id: 'bands', kind: 'bands', indicators: ['quality'] },
      { ...base, id: 'cut-offs', kind: 'cut-offs' },
      { ...base, id: 'recipe', kind: 'recipe' },
    ] satisfies readonly Slot[],
    ...change,
  });

const leaf = (id: string, more: Partial<IndicatorGroup> = {}): IndicatorGroup =>
  aGroup({ id, indicators: [anIndicator({ id: `${id}-row` })], ...more });

const groupsOf = (scheme: Scheme): readonly string[] =>
  scheme.groups.map(({ id, part: of }) => `${id} ${of ?? ''}`.trim());

const points = (hundredths: number) => asPoints(hundredths);

describe('the bureau’s groups', () => {
  it('stand in their part, parts in their order whatever the order of the fillings', () => {
    const fillings: readonly SlotFilling[] = [
      { slot: 'special-items', kind: 'groups', groups: [leaf('s1')] },
      { slot: 'general-items', kind: 'groups', groups: [leaf('g1'), leaf('g2')] },
    ];
    expect(groupsOf(fillScheme(open(), fillings))).toEqual([
      'gate',
      'content',
      'g1 general',
      'g2 general',
      's1 special',
    ]);
  });

  it('follow what the policy has in the part, each under its own heading', () => {
    const heading = aGroup({ id: 'heading', part: 'general', indicators: [] });
    const scheme = open({
      groups: [heading, leaf('own', { part: 'general' }), leaf('later', { part: 'special' })],
    });
    const filling: SlotFilling = {
      slot: 'general-items',
      kind: 'groups',
      groups: [leaf('g1', { parent: 'heading' }), leaf('g2'), leaf('g3', { parent: 'heading' })],
    };
    expect(groupsOf(fillScheme(scheme, [filling]))).toEqual([
      'heading general',
      'g1 general',
      'g3 general',
      'own general',
      'g2 general',
      'later special',
    ]);
  });

  it('are kept even where they hang on each other', () => {
    const groups = [leaf('g1', { parent: 'g2' }), leaf('g2', { parent: 'g1' })];
    const filled = fillScheme(open(), [{ slot: 'general-items', kind: 'groups', groups }]);
    expect(groupsOf(filled)).toHaveLength(4);
  });
});

describe('maxima', () => {
  const fill = (maxima: Readonly<Record<string, number>>, scheme = open()): Scheme =>
    fillScheme(scheme, [
      {
        slot: 'points',
        kind: 'points',
        maxima: Object.fromEntries(Object.entries(maxima).map(([id, each]) => [id, points(each * 100)])),
      },
    ]);

  it('turn factors into scored rows, and add up to their group’s', () => {
    const [, content] = fill({ operation: 60, transfer: 40 }).groups;
    expect(content?.maxPoints).toBe(10_000);
    expect(content?.indicators[0]).toMatchObject({
      id: 'operation',
      mode: 'points',
      maxPoints: 6_000,
      step: 50,
    });
    expect(content?.indicators[0]).not.toHaveProperty('levels');
  });

  it('leave other groups as they are', () => {
    const stated = leaf('stated', { maxPoints: points(1000) });
    const { groups } = fill({ operation: 60, transfer: 40 }, open({ groups: [stated, factors] }));
    expect(groups[0]).toEqual(stated);
  });

  it('add up in the headings above, too', () => {
    const top = aGroup({ id: 'top', indicators: [] });
    const nested = [top, { ...factors, parent: 'top' }, leaf('other', { parent: 'top' })];
    const slots: readonly Slot[] = [{ ...base, id: 'points', kind: 'points', groups: ['top'] }];
    const { groups } = fill({ operation: 60, transfer: 40 }, open({ groups: nested, slots }));
    expect(groups.map(({ maxPoints }) => maxPoints)).toEqual([11_000, 10_000, 1_000]);
  });

  it('are for factors of the slot’s groups only', () => {
    expect(fill({ site: 10, quality: 10, constructor: 10 })).toEqual(open());
    expect(
      fill({ operation: 10 }, open({ slots: [{ ...base, id: 'points', kind: 'points', groups: ['gate'] }] }))
        .groups,
    ).toEqual(open().groups);
  });

  it('never leave the range of points', () => {
    expect(fill({ operation: 1_000_000, transfer: 1_000_000 }).groups[1]?.maxPoints).toBe(100_000_000);
  });
});

describe('other slots', () => {
  const bands = [
    { below: '5', points: points(200) },
    { from: '5', points: points(1000) },
  ];
  const scored = (): Scheme => open({ groups: aScheme().groups });

  it('bands: the row is judged by them, and only a row that is named', () => {
    const fill = (id: string): Scheme =>
      fillScheme(scored(), [{ slot: 'bands', kind: 'bands', bands: { [id]: bands } }]);
    expect(fill('quality').groups[0]?.indicators[0]).toMatchObject({ mode: 'bands', maxPoints: 1000, bands });
    expect(fill('service')).toEqual(scored());
    expect(fill('constructor')).toEqual(scored());
  });

  it('cut-offs: grades get theirs and keep what is not said', () => {
    const grades = [
      { id: 'excellent', title: { zh: '优秀' }, source, cutOff: points(1800) },
      { id: 'constructor', title: { zh: '良好' }, source },
    ];
    const filled = fillScheme(scored(), [
      { slot: 'cut-offs', kind: 'cut-offs', cutOffs: { good: points(1500) } },
    ]);
    expect(filled.grades.map(({ cutOff }) => cutOff)).toEqual([undefined, 1500]);
    const kept = fillScheme({ ...scored(), grades }, [{ slot: 'cut-offs', kind: 'cut-offs', cutOffs: {} }]);
    expect(kept.grades).toEqual(grades);
  });

  it('recipe: replaces the scheme’s', () => {
    const recipe = aRecipe({ method: 'trimmed-mean', decimals: 1 });
    expect(fillScheme(open(), [{ slot: 'recipe', kind: 'recipe', recipe }]).aggregation).toEqual(recipe);
  });

  it('a filling of no slot, or of another kind, changes nothing', () => {
    const recipe = aRecipe({ method: 'trimmed-mean' });
    expect(fillScheme(open(), [{ slot: 'nobody', kind: 'recipe', recipe }])).toEqual(open());
    expect(fillScheme(open(), [{ slot: 'points', kind: 'recipe', recipe }])).toEqual(open());
    expect(fillScheme(open(), [{ slot: 'points', kind: 'groups', groups: [leaf('g1')] }])).toEqual(open());
  });
});
