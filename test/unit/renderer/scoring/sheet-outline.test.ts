import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../renderer/features/scoring/sheet-outline.ts';
import { aFactor, aGroup } from '../../../support/builders/a-scheme.ts';
import { aSheetView } from './a-sheet-view.ts';

const aPart = (id: string) => ({ id, title: { zh: id }, source: { article: '一', quote: id } });
const aLeaf = (id: string, change: Parameters<typeof aGroup>[0] = {}) =>
  aGroup({ id, indicators: [aFactor({ id: `${id}-row` })], ...change });

const read = (...groups: ReturnType<typeof aGroup>[]) =>
  outlineOf(aSheetView({ groups, parts: [aPart('research'), aPart('investment')] })).map((section) => ({
    part: section.part?.id ?? null,
    groups: section.groups.map(({ group, above }) => [...above, group.id].join('>')),
  }));

describe('outlineOf', () => {
  it('says which headings stand above each group', () => {
    expect(
      read(
        aGroup({ id: 'a', indicators: [] }),
        aGroup({ id: 'a1', parent: 'a', indicators: [] }),
        aLeaf('a11', { parent: 'a1' }),
        aLeaf('a2', { parent: 'a' }),
        aLeaf('b'),
      ),
    ).toEqual([{ part: null, groups: ['a', 'a>a1', 'a>a1>a11', 'a>a2', 'b'] }]);
  });

  it('heads each track once, groups of none before and after apart', () => {
    expect(
      read(
        aLeaf('gate'),
        aLeaf('front', { part: 'research' }),
        aLeaf('team', { part: 'research' }),
        aLeaf('market', { part: 'investment' }),
        aLeaf('end'),
      ),
    ).toEqual([
      { part: null, groups: ['gate'] },
      { part: 'research', groups: ['front', 'team'] },
      { part: 'investment', groups: ['market'] },
      { part: null, groups: ['end'] },
    ]);
  });

  it('keeps a group under the track of its heading', () => {
    expect(read(aGroup({ id: 'a', part: 'research', indicators: [] }), aLeaf('a1', { parent: 'a' }))).toEqual(
      [{ part: 'research', groups: ['a', 'a>a1'] }],
    );
  });
});
