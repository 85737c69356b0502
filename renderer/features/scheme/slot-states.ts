import type { SchemeView } from '../../../shared/contract/schemes.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { Slot, SlotFilling } from '../../../shared/domain/scheme/slot.ts';

export interface SlotState {
  readonly slot: Slot;
  readonly filling?: SlotFilling | undefined;
}

/** What the policy leaves open and, in a review, what the bureau put there. */
export const listSlotStates = (
  slots: readonly Slot[],
  fillings: readonly SlotFilling[],
): readonly SlotState[] =>
  slots.map((slot) => ({
    slot,
    filling: fillings.find((each) => each.slot === slot.id && each.kind === slot.kind),
  }));

/** What stands in the tables but not in the policy: groups and rows of the bureau, and rows whose points or bands it set. */
export interface BureauMarks {
  readonly groups: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
}

const rowsOf = (scheme: Scheme): ReadonlyMap<string, Indicator> =>
  new Map(scheme.groups.flatMap((group) => group.indicators.map((each) => [each.id, each] as const)));

export const markBureauRows = ({ published, scheme }: SchemeView): BureauMarks => {
  const known = new Set(published.groups.map((group) => group.id));
  const asPublished = rowsOf(published);
  return {
    groups: new Set(scheme.groups.map((group) => group.id).filter((id) => !known.has(id))),
    indicators: new Set(
      [...rowsOf(scheme)]
        .filter(([id, indicator]) => asPublished.has(id) && asPublished.get(id)?.mode !== indicator.mode)
        .map(([id]) => id),
    ),
  };
};
