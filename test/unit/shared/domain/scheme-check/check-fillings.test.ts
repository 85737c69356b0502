import { describe, expect, it } from 'vitest';
import { checkFillings } from '../../../../../shared/domain/scheme-check/check-fillings.ts';
import { asPoints, type Points } from '../../../../../shared/domain/points.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import type { IndicatorGroup } from '../../../../../shared/domain/scheme/indicator-group.ts';
import type { Slot, SlotFilling } from '../../../../../shared/domain/scheme/slot.ts';
import { aFactor, aGroup, anIndicator, aRecipe, aScheme } from '../../../../support/builders/a-scheme.ts';

const source = { article: '二十二', quote: '评估的内容主要包括' };
const base = { title: { zh: '待定' }, source, required: false };

const SLOTS: readonly Slot[] = [
  { ...base, id: 'items', kind: 'groups', part: 'own' },
  { ...base, id: 'weights', kind: 'points', groups: ['content'] },
  { ...base, id: 'bands', kind: 'bands', indicators: ['quality'] },
  { ...base, id: 'cut-offs', kind: 'cut-offs' },
  { ...base, id: 'recipe', kind: 'recipe' },
  {
    ...base,
    id: 'reading',
    kind: 'choice',
    options: ['own', 'cumulative'].map((id) => ({ id, title: { zh: id } })),
    preset: 'own',
  },
  { ...base, id: 'term', kind: 'text' },
];

/** 20 points and 5 more by itself, two judged factors, a part for the bureau's groups. */
const scheme = (change: Partial<Omit<Scheme, 'id'>> = {}): Scheme =>
  aScheme({
    parts: [{ id: 'own', title: { zh: '个性化考评' }, source }],
    groups: [
      ...aScheme().groups,
      aGroup({ id: 'content', indicators: [aFactor({ id: 'operation' }), aFactor({ id: 'transfer.1' })] }),
    ],
    grades: ['excellent', 'good', 'poor'].map((id) => ({ id, title: { zh: id }, source })),
    slots: SLOTS,
    ...change,
  });

const faultsOf = (
  fillings: readonly SlotFilling[],
  change: Partial<Omit<Scheme, 'id'>> = {},
): readonly string[] => checkFillings(scheme(change), fillings).map(({ rule, path }) => `${rule} ${path}`);

const inHundredths = (points: Readonly<Record<string, number>>): Readonly<Record<string, Points>> =>
  Object.fromEntries(Object.entries(points).map(([id, each]) => [id, asPoints(each * 100)]));

const cutOffs = (points: Readonly<Record<string, number>>): SlotFilling => ({
  slot: 'cut-offs',
  kind: 'cut-offs',
  cutOffs: inHundredths(points),
});
const maxima = (points: Readonly<Record<string, number>>): SlotFilling => ({
  slot: 'weights',
  kind: 'points',
  maxima: inHundredths(points),
});
const items = (...groups: readonly IndicatorGroup[]): SlotFilling => ({
  slot: 'items',
  kind: 'groups',
  groups,
});
const leaf = (id: string, more: Partial<IndicatorGroup> = {}): IndicatorGroup =>
  aGroup({ id, indicators: [anIndicator({ id: `${id}-row` })], ...more });

const TEXT: SlotFilling = { slot: 'term', kind: 'text', text: '连续三年' };

describe('checkFillings', () => {
  it('finds nothing wrong with good ones, nor with none where none is required', () => {
    expect(faultsOf([])).toEqual([]);
    expect(
      faultsOf([
        items(leaf('g1'), leaf('g2')),
        maxima({ operation: 60, 'transfer.1': 40 }),
        { slot: 'bands', kind: 'bands', bands: { quality: [{ points: asPoints(1000) }] } },
        cutOffs({ excellent: 90, good: 60 }),
        { slot: 'recipe', kind: 'recipe', recipe: aRecipe({ method: 'trimmed-mean' }) },
        { slot: 'reading', kind: 'choice', option: 'cumulative' },
        TEXT,
      ]),
    ).toEqual([]);
  });

  it('asks for what is required, by its title', () => {
    const slots = SLOTS.map((slot) => ({ ...slot, required: slot.id === 'term' }));
    expect(checkFillings(scheme({ slots }), [])).toEqual([
      { rule: 'slot-missing', path: 'slots', params: { slot: '待定', id: 'term' } },
    ]);
    expect(faultsOf([TEXT], { slots })).toEqual([]);
  });

  it.each<readonly [string, readonly SlotFilling[], readonly string[]]>([
    ['no slot', [{ ...TEXT, slot: 'nobody' }], ['slot-unknown slots.0.slot']],
    ['a slot’s prototype', [{ ...TEXT, slot: 'constructor' }], ['slot-unknown slots.0.slot']],
    ['another kind', [{ ...TEXT, slot: 'recipe' }], ['slot-kind-differs slots.0.kind']],
    ['a slot twice', [TEXT, TEXT], ['slot-filled-twice slots.1.slot']],
    ['a text of blanks', [{ ...TEXT, text: ' \u3000' }], ['text-empty slots.0.text']],
    [
      'no option',
      [{ slot: 'reading', kind: 'choice', option: 'both' }],
      ['slot-value-unknown slots.0.option'],
    ],
    [
      'no grade',
      [cutOffs({ excellent: 20, good: 15, best: 21 })],
      ['slot-value-unknown slots.0.cutOffs.best'],
    ],
    [
      'no factor, or a row that has points already',
      [maxima({ operation: 1, 'transfer.1': 1, beauty: 1, quality: 1 })],
      ['slot-value-unknown slots.0.maxima.beauty', 'slot-value-unknown slots.0.maxima.quality'],
    ],
    ['half of a group’s factors', [maxima({ operation: 60 })], ['slot-value-missing slots.0.maxima']],
    ['no factor at all', [maxima({})], ['slot-value-missing slots.0.maxima']],
    [
      'bands for another row',
      [{ slot: 'bands', kind: 'bands', bands: { service: [{ points: asPoints(1) }] } }],
      ['slot-value-unknown slots.0.bands.service'],
    ],
    [
      'a group of another part',
      [items(leaf('g1'), leaf('g2', { part: 'general' }))],
      ['part-unknown slots.0.groups.1.part'],
    ],
  ])('refuses %s', (_, fillings, expected) => {
    expect(faultsOf(fillings)).toEqual(expected);
  });
});

describe('the filled scheme', () => {
  it.each<readonly [string, readonly SlotFilling[], readonly string[]]>([
    [
      'a group that does not add up',
      [TEXT, items(leaf('g1'), leaf('g2', { maxPoints: asPoints(900) }))],
      ['group-sum-differs slots.1.groups.1.maxPoints'],
    ],
    [
      'a row that the policy has already',
      [items(aGroup({ id: 'g1', indicators: [anIndicator({ id: 'quality' })] }))],
      ['id-twice slots.0.groups.0.indicators.0.id'],
    ],
    [
      'a maximum that the step does not divide',
      [maxima({ operation: 60, 'transfer.1': 7.3 })],
      ['step-does-not-divide slots.0.maxima.transfer.1'],
    ],
    [
      'a maximum of 0',
      [maxima({ operation: 60, 'transfer.1': 0 })],
      ['maximum-zero slots.0.maxima.transfer.1'],
    ],
    [
      'bands with a hole',
      [
        TEXT,
        {
          slot: 'bands',
          kind: 'bands',
          bands: {
            quality: [
              { below: '5', points: asPoints(100) },
              { from: '6', points: asPoints(1000) },
            ],
          },
        },
      ],
      ['bands-hole slots.1.bands.quality.1.from'],
    ],
    [
      'cut-offs out of reach',
      [cutOffs({ excellent: 26, good: 15 })],
      ['cut-off-above-maximum slots.0.cutOffs.excellent'],
    ],
    [
      'cut-offs that go up',
      [cutOffs({ excellent: 15, good: 16 })],
      ['cut-offs-not-descending slots.0.cutOffs.good'],
    ],
    ['a grade left out', [cutOffs({ excellent: 20, poor: 5 })], ['cut-off-missing slots.0.cutOffs']],
    [
      'a recipe without its weights',
      [{ slot: 'recipe', kind: 'recipe', recipe: aRecipe({ method: 'weighted-by-role' }) }],
      ['weights-missing slots.0.recipe'],
    ],
  ])('is held to the rules of any scheme: %s', (_, fillings, expected) => {
    expect(faultsOf(fillings)).toEqual(expected);
  });

  it('can reach cut-offs by the points that the bureau brings', () => {
    const fillings = [cutOffs({ excellent: 110, good: 60 }), maxima({ operation: 60, 'transfer.1': 40 })];
    expect(faultsOf(fillings)).toEqual([]);
  });

  it('needs points for cut-offs', () => {
    const groups = [aGroup({ id: 'content', indicators: [aFactor({ id: 'operation' })] })];
    const slots = SLOTS.filter(({ id }) => id !== 'bands');
    expect(faultsOf([cutOffs({ excellent: 90, good: 60 })], { groups, slots })).toEqual([
      'cut-offs-without-points slots.0.cutOffs.excellent',
    ]);
  });

  it('needs something to judge', () => {
    const slots = SLOTS.filter(({ kind }) => kind === 'groups' || kind === 'text');
    expect(faultsOf([TEXT], { groups: [], slots })).toEqual(['no-indicator slots']);
  });

  it('holds a heading’s stated points against the bureau’s groups', () => {
    const heading = {
      ...aGroup({ id: 'own-heading', part: 'own', indicators: [] }),
      maxPoints: asPoints(3000),
    };
    const groups = [...scheme().groups, heading];
    const below = (...ids: readonly string[]): SlotFilling =>
      items(...ids.map((id) => leaf(id, { parent: 'own-heading' })));
    expect(faultsOf([TEXT, below('g1', 'g2', 'g3')], { groups })).toEqual([]);
    expect(faultsOf([TEXT, below('g1', 'g2')], { groups })).toEqual(['group-sum-differs slots.1']);
    expect(faultsOf([TEXT], { groups })).toEqual([]);
  });

  it('is not looked at while the scheme itself is unsound: its faults are not the bureau’s', () => {
    const groups = [...aScheme().groups, aGroup({ id: 'wrong', maxPoints: asPoints(1) })];
    const slots = SLOTS.filter(({ id }) => id === 'term');
    expect(faultsOf([TEXT], { groups, slots })).toEqual([]);
  });
});
