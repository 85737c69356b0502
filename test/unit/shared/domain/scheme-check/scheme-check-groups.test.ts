import { describe, expect, it } from 'vitest';
import { asPoints, MAX_POINTS } from '../../../../../shared/domain/points.ts';
import { checkScheme } from '../../../../../shared/domain/scheme-check/scheme-check.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import type { IndicatorGroup } from '../../../../../shared/domain/scheme/indicator-group.ts';
import { aBonus, aFactor, aGroup, anIndicator, aScheme } from '../../../../support/builders/a-scheme.ts';

const source = { article: '附表', quote: '示例条文' };

const faultsOf = (
  groups: readonly IndicatorGroup[],
  change: Partial<Omit<Scheme, 'id'>> = {},
): readonly string[] =>
  checkScheme(aScheme({ groups, ...change })).map(({ rule, path }) => `${rule} ${path}`);

/** A heading over other groups. */
const heading = (
  id: string,
  points: number | undefined,
  more: Partial<IndicatorGroup> = {},
): IndicatorGroup => ({
  id,
  title: { zh: id },
  bonus: false,
  source,
  indicators: [],
  ...(points === undefined ? {} : { maxPoints: asPoints(points * 100) }),
  ...more,
});

/** A group of one row. */
const leaf = (id: string, points: number, more: Partial<IndicatorGroup> = {}): IndicatorGroup =>
  aGroup({ id, indicators: [anIndicator({ id: `${id}-row`, maxPoints: asPoints(points * 100) })], ...more });

const judged = (id: string, more: Partial<IndicatorGroup> = {}): IndicatorGroup =>
  aGroup({ id, indicators: [aFactor({ id: `${id}-row` })], ...more });

const type = (id: string) => ({ id, title: { zh: id }, source });
const part = (id: string) => ({ id, title: { zh: id }, source });

describe('nesting', () => {
  it('takes four levels in the order of the print', () => {
    expect(
      faultsOf([
        heading('a', 30),
        heading('a1', 20, { parent: 'a' }),
        leaf('a11', 15, { parent: 'a1' }),
        leaf('a12', 5, { parent: 'a1' }),
        leaf('a2', 10, { parent: 'a' }),
        leaf('b', 10),
      ]),
    ).toEqual([]);
  });

  it('knows the parent', () => {
    expect(faultsOf([leaf('a', 10, { parent: 'nobody' })])).toEqual(['parent-unknown groups.0.parent']);
  });

  it('wants the parent first', () => {
    expect(faultsOf([leaf('a1', 10, { parent: 'a' }), heading('a', 10)])).toEqual([
      'parent-after-child groups.0.parent',
    ]);
  });

  it('wants a group right after its parent’s others', () => {
    const groups = [
      heading('a', 20),
      leaf('a1', 10, { parent: 'a' }),
      leaf('b', 5),
      leaf('a2', 10, { parent: 'a' }),
    ];
    expect(faultsOf(groups)).toEqual(['group-out-of-order groups.3.parent']);
  });

  it('finds circles, of one group and of several', () => {
    expect(faultsOf([heading('a', undefined, { parent: 'a' }), leaf('b', 1)])).toContain(
      'group-cycle groups.0.parent',
    );
    const round = [
      heading('a', undefined, { parent: 'c' }),
      heading('b', undefined, { parent: 'a' }),
      heading('c', undefined, { parent: 'b' }),
    ];
    expect(faultsOf([...round, leaf('d', 1)])).toContain('group-cycle groups.0.parent');
  });

  it('wants groups or rows, never both and never nothing', () => {
    expect(faultsOf([leaf('a', 20), leaf('a1', 10, { parent: 'a' })])).toContain(
      'group-mixed groups.0.indicators',
    );
    expect(faultsOf([leaf('a', 10), heading('b', undefined)])).toEqual(['group-empty groups.1']);
  });

  it('lets a heading wait for the bureau’s groups', () => {
    const slot = {
      id: 'items',
      title: { zh: '指标' },
      source,
      required: true,
      kind: 'groups',
      part: 'own',
    } as const;
    const open = { parts: [part('own')], slots: [slot] };
    expect(faultsOf([leaf('a', 10), heading('b', 60, { part: 'own' })], open)).toEqual([]);
    expect(
      faultsOf([heading('b', 60, { part: 'own' }), leaf('b1', 20, { parent: 'b', part: 'own' })], open),
    ).toEqual([]);
    expect(
      faultsOf([heading('b', 60, { part: 'own' }), leaf('b1', 70, { parent: 'b', part: 'own' })], open),
    ).toEqual(['group-sum-differs groups.0.maxPoints']);
    const rows = judged('c', { part: 'own', maxPoints: asPoints(1000) });
    expect(faultsOf([rows], open)).toEqual(['group-maximum-without-points groups.0.maxPoints']);
  });
});

describe('sums', () => {
  it('of rows are the group’s, and both figures are said in points', () => {
    const scheme = aScheme({
      groups: [aGroup({ id: 'base', maxPoints: asPoints(2050), indicators: [anIndicator()] })],
    });
    expect(checkScheme(scheme)).toEqual([
      { rule: 'group-sum-differs', path: 'groups.0.maxPoints', params: { stated: 20.5, sum: 10 } },
    ]);
  });

  it('of groups are their heading’s', () => {
    expect(
      faultsOf([heading('a', 25), leaf('a1', 10, { parent: 'a' }), leaf('a2', 10, { parent: 'a' })]),
    ).toEqual(['group-sum-differs groups.0.maxPoints']);
  });

  it('are stated where there are points and nowhere else', () => {
    expect(faultsOf([leaf('a', 10, { maxPoints: undefined })])).toEqual(['group-maximum-missing groups.0']);
    expect(faultsOf([heading('a', undefined), leaf('a1', 10, { parent: 'a' })])).toEqual([
      'group-maximum-missing groups.0',
    ]);
    expect(faultsOf([judged('a', { maxPoints: asPoints(1000) })])).toEqual([
      'group-maximum-without-points groups.0.maxPoints',
    ]);
    expect(faultsOf([judged('a')])).toEqual([]);
  });

  it('hold for each type of submission', () => {
    const types = { types: [type('lab'), type('platform')] };
    const groups = (second: number): readonly IndicatorGroup[] => [
      heading('a', 30),
      leaf('a1', 10, { parent: 'a' }),
      leaf('a2', 20, { parent: 'a', types: ['lab'] }),
      leaf('a3', second, { parent: 'a', types: ['platform'] }),
    ];
    expect(faultsOf(groups(20), types)).toEqual([]);
    expect(checkScheme(aScheme({ groups: groups(25), ...types }))).toEqual([
      {
        rule: 'group-sum-differs',
        path: 'groups.0.maxPoints',
        params: { stated: 30, sum: 35, type: 'platform' },
      },
    ]);
  });

  it('stay in the range of points', () => {
    const most = MAX_POINTS / 100;
    expect(faultsOf([leaf('a', most)])).toEqual([]);
    expect(faultsOf([leaf('a', most), leaf('b', most)])).toEqual(['maxima-too-large groups']);
  });
});

describe('what a heading says', () => {
  it('of bonus holds for its groups', () => {
    const bonus = aGroup({ id: 'b1', parent: 'a', indicators: [aBonus()] });
    expect(faultsOf([heading('a', 5), bonus])).toEqual(['bonus-differs-from-parent groups.1.bonus']);
    expect(faultsOf([heading('a', 5, { bonus: true }), bonus])).toEqual([]);
  });

  it('of its part holds for its groups, and a heading of all parts may have groups of each', () => {
    const parts = { parts: [part('one'), part('two')] };
    const below = [leaf('a1', 5, { parent: 'a', part: 'one' }), leaf('a2', 5, { parent: 'a', part: 'two' })];
    expect(faultsOf([heading('a', 10), ...below], parts)).toEqual([]);
    expect(faultsOf([heading('a', 10, { part: 'one' }), ...below], parts)).toEqual([
      'part-differs-from-parent groups.2.part',
    ]);
  });

  it('of types holds for its groups', () => {
    const types = { types: [type('lab'), type('platform')] };
    const only = (...ids: readonly string[]) => ({ types: ids });
    expect(
      faultsOf([heading('a', 5, only('lab')), leaf('a1', 5, { parent: 'a', ...only('lab') })], types),
    ).toEqual([]);
    expect(
      faultsOf(
        [heading('a', 5, only('lab')), leaf('a1', 5, { parent: 'a', ...only('lab', 'platform') })],
        types,
      ),
    ).toEqual(['types-differ-from-parent groups.1.types']);
    expect(faultsOf([heading('a', 5, only('lab')), leaf('a1', 5, { parent: 'a' })], types)).toEqual([
      'types-differ-from-parent groups.1.types',
    ]);
  });
});
