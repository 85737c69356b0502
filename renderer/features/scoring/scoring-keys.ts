import type { PressedKey } from '../../ui/use-key-commands.ts';

/** What a key means on the scoring screen. */
export type ScoringCommand =
  | { readonly type: 'digit'; readonly text: string }
  | { readonly type: 'save-and-next' }
  /** From the measured value on to the points. */
  | { readonly type: 'to-points' }
  | { readonly type: 'accept-suggestion' }
  | { readonly type: 'write-comment' }
  | { readonly type: 'pin-page' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' };

/**
 * Where the focus is: writing text, in the field of points or of a measured value, on one of several choices, on a control
 * that Enter presses, or nowhere in particular.
 */
export type ScoringFocus = 'text' | 'points' | 'measured' | 'choice' | 'control' | 'elsewhere';

type Pressed = PressedKey<ScoringFocus>;

const DIGIT = /^[0-9０-９.．]$/;

const letterOf = ({ key, code }: Pressed): string =>
  key === 'Process' && code.startsWith('Key')
    ? code.slice(3).toLowerCase()
    : key.normalize('NFKC').toLowerCase();

/** Enter on these would press or break something of their own. */
const KEEPS_ENTER: ReadonlySet<ScoringFocus> = new Set(['text', 'control']);

const enterCommandOf = ({ focus, withModifier, isRepeat }: Pressed): ScoringCommand | null => {
  if (isRepeat) return null;
  if (withModifier) return focus === 'text' ? { type: 'save-and-next' } : null;
  if (focus === 'measured') return { type: 'to-points' };
  return KEEPS_ENTER.has(focus) ? null : { type: 'save-and-next' };
};

/**
 * Digits start the number or choose from anywhere but a text; Enter saves and moves on; A takes what is suggested, C goes to
 * the words, E pins; J and K move. In a text only Ctrl+Enter acts, so that a comment can have lines.
 */
export const scoringCommandOf = (pressed: Pressed): ScoringCommand | null => {
  if (pressed.isComposing) return null;
  if (pressed.key === 'Enter') return enterCommandOf(pressed);
  const { focus } = pressed;
  if (pressed.withModifier || focus === 'text') return null;
  if (DIGIT.test(pressed.key)) {
    return focus === 'points' || focus === 'measured' ? null : { type: 'digit', text: pressed.key };
  }
  switch (letterOf(pressed)) {
    case 'a':
      return { type: 'accept-suggestion' };
    case 'c':
      return { type: 'write-comment' };
    case 'e':
      return pressed.isRepeat ? null : { type: 'pin-page' };
    case 'j':
      return { type: 'next' };
    case 'k':
      return { type: 'previous' };
    default:
      return null;
  }
};
