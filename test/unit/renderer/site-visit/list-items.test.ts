import { describe, expect, it } from 'vitest';
import {
  countRecorded,
  filterItems,
  groupItems,
  inListOrder,
  listIndicatorChoices,
  nextItem,
} from '../../../../renderer/features/site-visit/items/list-items.ts';
import { asIndicatorId } from '../../../../shared/domain/ids.ts';
import { aRecord, aVisitItem } from './a-visit-item.ts';

const area = aVisitItem({ id: 'value:site', record: aRecord({ verdict: 'differs', verified: '1802' }) });
const staff = aVisitItem({ id: 'value:staff', title: { zh: '人员' }, indicator: asIndicatorId('staff') });
const income = aVisitItem({
  id: 'value:income',
  title: { zh: '收入' },
  indicator: asIndicatorId('income'),
  group: { zh: '成效' },
  record: aRecord(),
});
const plan = aVisitItem({ id: 'material:site:plan', kind: 'material', title: { zh: '平面图' } });
const added = aVisitItem({ id: 'added:1', kind: 'added', group: undefined, title: { zh: '消防验收' } });
const items = [added, area, staff, income, plan];

const idsOf = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);

describe('the checklist', () => {
  it('stands under the headings of the scheme, what the panel added last', () => {
    expect(groupItems(items).map(({ title, items: [...list] }) => [title?.zh, idsOf(list)])).toEqual([
      ['条件', ['value:site', 'value:staff', 'material:site:plan']],
      ['成效', ['value:income']],
      [undefined, ['added:1']],
    ]);
  });

  it('is narrowed down to what is open or differs', () => {
    expect(idsOf(filterItems(items, 'all'))).toEqual(idsOf(items));
    expect(idsOf(filterItems(items, 'open'))).toEqual(['added:1', 'value:staff', 'material:site:plan']);
    expect(idsOf(filterItems(items, 'differs'))).toEqual(['value:site']);
    expect(countRecorded(items)).toBe(2);
  });
});

describe('the next item', () => {
  const order = inListOrder(items);

  it('is the next one in the list that is open, whatever lies between', () => {
    expect(nextItem(order, 'value:site')?.id).toBe('value:staff');
    expect(nextItem(order, 'material:site:plan')?.id).toBe('added:1');
  });

  it('comes from the top at the end of the list', () => {
    expect(nextItem(order, 'added:1')?.id).toBe('value:staff');
  });

  it('is none where only the item itself is open, or none is', () => {
    expect(nextItem([area, income, staff], 'value:staff')).toBeNull();
    expect(nextItem([area, income], 'value:site')).toBeNull();
  });
});

it('offers each indicator once, and none for what the panel added', () => {
  expect(listIndicatorChoices(items)).toEqual([
    { id: 'site', title: { zh: '场地面积' } },
    { id: 'staff', title: { zh: '人员' } },
    { id: 'income', title: { zh: '收入' } },
  ]);
});
