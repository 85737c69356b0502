import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import type { LocalText } from '../../../../shared/domain/text.ts';

export const ITEM_FILTERS = ['all', 'open', 'differs'] as const;

export type ItemFilter = (typeof ITEM_FILTERS)[number];

const PASSES: Readonly<Record<ItemFilter, (item: VisitItemView) => boolean>> = {
  all: () => true,
  open: (item) => item.record === null,
  differs: (item) => item.record?.verdict === 'differs',
};

export const filterItems = (items: readonly VisitItemView[], filter: ItemFilter): readonly VisitItemView[] =>
  items.filter(PASSES[filter]);

export interface ItemGroup {
  /** Null for what the panel added. */
  readonly title: LocalText | null;
  readonly items: readonly VisitItemView[];
}

/** Items under the headings of the scheme, in its order; what the panel added comes last. */
export const groupItems = (items: readonly VisitItemView[]): readonly ItemGroup[] => {
  const groups = new Map<string, { readonly title: LocalText | null; readonly items: VisitItemView[] }>();
  const added: VisitItemView[] = [];
  for (const item of items) {
    if (!item.group) {
      added.push(item);
      continue;
    }
    const group = groups.get(item.group.zh) ?? { title: item.group, items: [] };
    group.items.push(item);
    groups.set(item.group.zh, group);
  }
  return [...groups.values(), ...(added.length > 0 ? [{ title: null, items: added }] : [])];
};

/** Records out of items: what is shown as n/m. */
export const countRecorded = (items: readonly VisitItemView[]): number =>
  items.filter(({ record }) => record !== null).length;

/** Where to go on: the next one in the list that is not recorded, from the top again at its end; null when all are. */
export const nextItem = (items: readonly VisitItemView[], current: string): VisitItemView | null => {
  const at = items.findIndex(({ id }) => id === current);
  const around = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return around.find(({ record }) => record === null) ?? null;
};

/** Items in the order in which the list shows them. */
export const inListOrder = (items: readonly VisitItemView[]): readonly VisitItemView[] =>
  groupItems(items).flatMap((group) => group.items);

export interface IndicatorChoice {
  readonly id: NonNullable<VisitItemView['indicator']>;
  readonly title: LocalText;
}

/** Indicators that the checklist names, once each, by the title of their first item. */
export const listIndicatorChoices = (items: readonly VisitItemView[]): readonly IndicatorChoice[] => {
  const choices = new Map<string, IndicatorChoice>();
  for (const { kind, indicator, title } of items)
    if (kind !== 'added' && indicator !== undefined && !choices.has(indicator))
      choices.set(indicator, { id: indicator, title });
  return [...choices.values()];
};
