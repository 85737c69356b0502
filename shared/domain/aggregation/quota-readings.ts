import type { Scheme } from '../scheme/scheme.ts';
import type { SlotFilling } from '../scheme/slot.ts';
import type { LocalText } from '../text.ts';

/** Which of several readings of the policy holds: the bureau's, or the slot's own while the bureau says nothing. */
export interface Reading {
  readonly slot: string;
  readonly title: LocalText;
  readonly option: string;
  readonly words: LocalText;
}

/** Every choice that a scheme leaves to the bureau, with the answer in force. */
export const listReadings = (
  { slots }: Pick<Scheme, 'slots'>,
  fillings: readonly SlotFilling[],
): readonly Reading[] => {
  const chosen = new Map(
    fillings.flatMap((filling) =>
      filling.kind === 'choice' ? [[filling.slot, filling.option] as const] : [],
    ),
  );
  return slots.flatMap((slot) => {
    if (slot.kind !== 'choice') return [];
    const option = chosen.get(slot.id) ?? slot.preset;
    const words = slot.options.find(({ id }) => id === option)?.title;
    return words ? [{ slot: slot.id, title: slot.title, option, words }] : [];
  });
};

/** The slot that says what shares are shares of; anything but all that were assessed is a number only the bureau has. */
const BASE = 'quota-base';
const ALL_ASSESSED = 'all-assessed';

export const countsAllAssessed = (readings: readonly Reading[]): boolean =>
  readings.every(({ slot, option }) => slot !== BASE || option === ALL_ASSESSED);

/** Grades whose share counts the better ones in: slot `good-share-reading` with the option `cumulative`. */
export const listCumulativeGrades = (
  { grades }: Pick<Scheme, 'grades'>,
  readings: readonly Reading[],
): ReadonlySet<string> => {
  const cumulative = new Set(
    readings.filter(({ option }) => option === 'cumulative').map(({ slot }) => slot),
  );
  return new Set(grades.map(({ id }) => id).filter((id) => cumulative.has(`${id}-share-reading`)));
};
