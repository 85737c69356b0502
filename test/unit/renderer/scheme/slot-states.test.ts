import { describe, expect, it } from 'vitest';
import { listSlotStates, markBureauRows } from '../../../../renderer/features/scheme/slot-states.ts';
import { fillScheme } from '../../../../shared/domain/scheme/fill-scheme.ts';
import type { Slot, SlotFilling } from '../../../../shared/domain/scheme/slot.ts';
import { aGroup, anIndicator, aScheme } from '../../../support/builders/a-scheme.ts';

const base = { title: { zh: '待定' }, source: { article: '一', quote: '另行规定' }, required: false };
const SLOTS: readonly Slot[] = [
  { ...base, id: 'own', kind: 'groups', part: 'own-part' },
  { ...base, id: 'value-bands', kind: 'bands', indicators: ['income'] },
  { ...base, id: 'years', kind: 'text' },
];
const FILLINGS: readonly SlotFilling[] = [
  {
    slot: 'own',
    kind: 'groups',
    groups: [aGroup({ id: 'bureau-group', indicators: [anIndicator({ id: 'own-row' })] })],
  },
  {
    slot: 'value-bands',
    kind: 'bands',
    bands: { income: [{ points: anIndicator().maxPoints }] },
  },
];
const PUBLISHED = aScheme({
  slots: SLOTS,
  groups: [aGroup({ id: 'base', indicators: [anIndicator({ id: 'income' }), anIndicator({ id: 'jobs' })] })],
});

describe('listSlotStates', () => {
  it('puts each filling beside its slot, in the order of the policy', () => {
    expect(listSlotStates(SLOTS, FILLINGS).map(({ slot, filling }) => [slot.id, filling?.kind])).toEqual([
      ['own', 'groups'],
      ['value-bands', 'bands'],
      ['years', undefined],
    ]);
  });

  it('does not take a filling of another kind for one', () => {
    expect(
      listSlotStates(SLOTS, [{ slot: 'years', kind: 'choice', option: 'x' }])[2]?.filling,
    ).toBeUndefined();
  });
});

describe('markBureauRows', () => {
  it('tells what the bureau brought from what the policy says', () => {
    const view = {
      published: PUBLISHED,
      scheme: fillScheme(PUBLISHED, FILLINGS),
      fillings: [...FILLINGS],
      digest: 'd',
    };
    const marks = markBureauRows(view);
    expect([...marks.groups]).toEqual(['bureau-group']);
    expect([...marks.indicators]).toEqual(['income']);
  });

  it('marks nothing where nothing was filled in', () => {
    const marks = markBureauRows({ published: PUBLISHED, scheme: PUBLISHED, fillings: [], digest: 'd' });
    expect(marks.groups.size + marks.indicators.size).toBe(0);
  });
});
