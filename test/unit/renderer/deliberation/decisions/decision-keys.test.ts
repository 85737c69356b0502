import { describe, expect, it } from 'vitest';
import {
  decisionCommandOf,
  type DecisionFocus,
} from '../../../../../renderer/features/deliberation/decisions/decision-keys.ts';
import type { PressedKey } from '../../../../../renderer/ui/use-key-commands.ts';

const press = (key: string, rest: Partial<PressedKey<DecisionFocus>> = {}) =>
  decisionCommandOf({
    key,
    code: '',
    withModifier: false,
    isComposing: false,
    isRepeat: false,
    focus: 'elsewhere',
    ...rest,
  });

describe('decisionCommandOf', () => {
  it('chooses by figure, full-width and behind an input method as well', () => {
    const third = { type: 'choose', place: 3 };
    expect(press('3')).toEqual(third);
    expect(press('３', { focus: 'choice' })).toEqual(third);
    expect(press('Process', { code: 'Digit3' })).toEqual(third);
    expect(press('Process', { code: 'Numpad3' })).toEqual(third);
    expect(press('0')).toBeNull();
  });

  it('leaves figures to a field that is being filled in', () => {
    expect(press('3', { focus: 'field' })).toBeNull();
    expect(press('3', { focus: 'text' })).toBeNull();
  });

  it('records with Enter, except where Enter makes a line or presses a button', () => {
    for (const focus of ['elsewhere', 'choice', 'field'] as const) {
      expect(press('Enter', { focus }), focus).toEqual({ type: 'record' });
    }
    expect(press('Enter', { focus: 'control' })).toBeNull();
    expect(press('Enter', { focus: 'text' })).toBeNull();
    expect(press('Enter', { focus: 'text', withModifier: true })).toEqual({ type: 'record' });
  });

  it('never records while a key is held or a word is being composed', () => {
    expect(press('Enter', { isRepeat: true })).toBeNull();
    expect(press('Enter', { isComposing: true })).toBeNull();
  });

  it('moves with J and K, not with the browser’s own keys', () => {
    expect(press('j')).toEqual({ type: 'next' });
    expect(press('K')).toEqual({ type: 'previous' });
    expect(press('Process', { code: 'KeyJ' })).toEqual({ type: 'next' });
    expect(press('j', { withModifier: true })).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});
