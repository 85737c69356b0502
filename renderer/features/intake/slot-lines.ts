import type { SchemeView } from '../../../shared/contract/schemes.ts';
import type { Slot, SlotFilling } from '../../../shared/domain/scheme/slot.ts';
import type { LocalText } from '../../../shared/domain/text.ts';

export interface SlotLine {
  readonly id: string;
  readonly title: LocalText;
  /** `preset`: nothing was said, so the scheme's own reading holds. */
  readonly state: 'filled' | 'preset' | 'open';
  /** What it says, where that is short. */
  readonly words?: LocalText | undefined;
}

const optionOf = (slot: Slot, id: string): LocalText | undefined =>
  slot.kind === 'choice' ? slot.options.find((option) => option.id === id)?.title : undefined;

const wordsOf = (slot: Slot, filling: SlotFilling): LocalText | undefined => {
  if (filling.kind === 'text') return { zh: filling.text };
  return filling.kind === 'choice' ? optionOf(slot, filling.option) : undefined;
};

/** What the policy leaves open, in its order, with what the bureau said of it. */
export const listSlotLines = ({ published, fillings }: SchemeView): readonly SlotLine[] =>
  published.slots.map((slot) => {
    const { id, title } = slot;
    const filling = fillings.find((each) => each.slot === id);
    if (filling) return { id, title, state: 'filled', words: wordsOf(slot, filling) };
    return slot.kind === 'choice'
      ? { id, title, state: 'preset', words: optionOf(slot, slot.preset) }
      : { id, title, state: 'open' };
  });
