/** What a key means on the scoring screen. */
export type ScoringCommand =
  | { readonly type: 'digit'; readonly text: string }
  | { readonly type: 'save-and-next' }
  | { readonly type: 'pin-page' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' };

export interface PressedKey {
  readonly key: string;
  /** Place of the key on the keyboard: a Chinese input method hides the letter behind `Process`. */
  readonly code: string;
  readonly withModifier: boolean;
  readonly isComposing: boolean;
  readonly isRepeat: boolean;
  /** Where the focus is: writing text, in the points field, on a control that Enter presses, or nowhere in particular. */
  readonly focus: 'text' | 'points' | 'control' | 'elsewhere';
}

const DIGIT = /^[0-9０-９.．]$/;

const letterOf = ({ key, code }: PressedKey): string =>
  key === 'Process' && code.startsWith('Key')
    ? code.slice(3).toLowerCase()
    : key.normalize('NFKC').toLowerCase();

/**
 * Digits start the score from anywhere but a text; Enter saves and moves on; E pins; J and K move. In a text only
 * Ctrl+Enter acts, so that a comment can have lines.
 */
export const scoringCommandOf = (pressed: PressedKey): ScoringCommand | null => {
  if (pressed.isComposing) return null;
  if (pressed.key === 'Enter') {
    const byModifier = pressed.focus === 'text' && pressed.withModifier;
    const plainly = !pressed.withModifier && (pressed.focus === 'points' || pressed.focus === 'elsewhere');
    return (byModifier || plainly) && !pressed.isRepeat ? { type: 'save-and-next' } : null;
  }
  if (pressed.withModifier || pressed.focus === 'text') return null;
  if (DIGIT.test(pressed.key)) {
    return pressed.focus === 'points' ? null : { type: 'digit', text: pressed.key };
  }
  switch (letterOf(pressed)) {
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
