import type { PressedKey } from '../../../ui/use-key-commands.ts';

/** What a key means while the panel's decisions are shown. */
export type DecisionCommand =
  { readonly type: 'choose'; readonly place: number } | { readonly type: 'record' | 'next' | 'previous' };

/** In a text of several lines, in a field, on a choice, on a control that Enter presses, or elsewhere. */
export type DecisionFocus = 'text' | 'field' | 'choice' | 'control' | 'elsewhere';

type Pressed = PressedKey<DecisionFocus>;

const PLACE = /^[1-9]$/;

const signOf = ({ key, code }: Pressed): string => {
  const behindMethod = key === 'Process' ? /^(?:Key|Digit|Numpad)([A-Z0-9])$/.exec(code)?.[1] : undefined;
  return (behindMethod ?? key.normalize('NFKC')).toLowerCase();
};

/**
 * 1–9 choose, Enter records and goes on, J and K move. In a text of several lines only Ctrl+Enter acts; a held key never
 * records twice.
 */
export const decisionCommandOf = (pressed: Pressed): DecisionCommand | null => {
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
