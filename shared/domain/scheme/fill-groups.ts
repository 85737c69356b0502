import { orderGroups } from './order-groups.ts';
import type { Scheme } from './scheme.ts';
import type { IndicatorGroup } from './indicator-group.ts';
import type { SlotFilling } from './slot.ts';

/** A group of the filled scheme; `origin` is the place in the fillings that it came from, absent for a published one. */
export interface PlacedGroup {
  readonly group: IndicatorGroup;
  readonly origin?: string | undefined;
}

/** The bureau's groups of a part follow those the policy has there; parts keep their order. */
const insertInto = (
  scheme: Scheme,
  placed: readonly PlacedGroup[],
  added: readonly PlacedGroup[],
  part: string,
): readonly PlacedGroup[] => {
  const order = new Map(scheme.parts.map(({ id }, at) => [id, at]));
  const rank = (id: string | undefined): number => (id === undefined ? -1 : (order.get(id) ?? -1));
  const last = placed.findLastIndex(({ group }) => group.part === part);
  const later = placed.findIndex(({ group }) => rank(group.part) > rank(part));
  const at = last >= 0 ? last + 1 : later >= 0 ? later : placed.length;
  return [...placed.slice(0, at), ...added, ...placed.slice(at)];
};

/** The groups of the scheme with the bureau's own ones in their parts, in the order of the print. */
export const placeGroups = (scheme: Scheme, fillings: readonly SlotFilling[]): readonly PlacedGroup[] => {
  const published: readonly PlacedGroup[] = scheme.groups.map((group) => ({ group }));
  const all = fillings.reduce((placed, filling, n) => {
    const slot = scheme.slots.find(({ id }) => id === filling.slot);
    if (filling.kind !== 'groups' || slot?.kind !== 'groups') return placed;
    const added = filling.groups.map((group, at) => ({
      group: { ...group, part: slot.part },
      origin: `slots.${n}.groups.${at}`,
    }));
    return insertInto(scheme, placed, added, slot.part);
  }, published);
  if (all === published) return published;
  const nested = all.map((each) => ({ ...each, id: each.group.id, parent: each.group.parent }));
  return orderGroups(nested).map(({ group, origin }) => ({ group, origin }));
};
