/** What a key means while the panel's decisions are shown. */
export type DecisionCommand =
  { readonly type: 'choose'; readonly place: number } | { readonly type: 'record' | 'next' | 'previous' };

export interface PressedKey {
  readonly key: string;
  /** Place of the key on the keyboard: a Chinese input method hides the sign behind `Process`. */
  readonly code: string;
  readonly withModifier: boolean;
  readonly isComposing: boolean;
  readonly isRepeat: boolean;
  /** Where the focus is: in a text of several lines, in a field, on a choice, on a control that Enter presses, or elsewhere. */
  readonly focus: 'text' | 'field' | 'choice' | 'control' | 'elsewhere';
}

const PLACE = /^[1-9]$/;

const signOf = ({ key, code }: PressedKey): string => {
  const behindMethod = key === 'Process' ? /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] : undefined;
  return (behindMethod ?? key.normalize('NFKC')).toLowerCase();
};

/**
 * 1–9 choose, Enter records and goes on, J and K move. In a text of several lines only Ctrl+Enter acts; a held key never
 * records twice.
 */
export const decisionCommandOf = (pressed: PressedKey): DecisionCommand | null => {
  const { focus, withModifier, isRepeat } = pressed;
  if (pressed.isComposing) return null;
  if (pressed.key === 'Enter') {
    const plainly = !withModifier && focus !== 'text' && focus !== 'control';
    return (plainly || (withModifier && focus === 'text')) && !isRepeat ? { type: 'record' } : null;
  }
  if (withModifier || focus === 'text' || focus === 'field') return null;
  const sign = signOf(pressed);
  if (PLACE.test(sign)) return { type: 'choose', place: Number(sign) };
  switch (sign) {
    case 'j':
      return { type: 'next' };
    case 'k':
      return { type: 'previous' };
    default:
      return null;
  }
};
