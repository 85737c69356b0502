import { describe, expect, it } from 'vitest';
import { scoringCommandOf, type ScoringFocus } from '../../../../renderer/features/scoring/scoring-keys.ts';
import type { PressedKey } from '../../../../renderer/ui/use-key-commands.ts';

const press = (key: string, rest: Partial<PressedKey<ScoringFocus>> = {}) =>
  scoringCommandOf({
    key,
    code: '',
    withModifier: false,
    isComposing: false,
    isRepeat: false,
    focus: 'elsewhere',
    ...rest,
  });

describe('scoringCommandOf', () => {
  it.each(['0', '9', '.', '４', '．'])('starts the score with %s from anywhere', (key) => {
    expect(press(key)).toEqual({ type: 'digit', text: key });
    expect(press(key, { focus: 'control' })).toEqual({ type: 'digit', text: key });
  });

  it('leaves digits to a text and to the points field itself', () => {
    expect(press('4', { focus: 'text' })).toBeNull();
    expect(press('4', { focus: 'points' })).toBeNull();
  });

  it('pins and moves with letters, also in the points field and behind a Chinese input method', () => {
    expect(press('e')).toEqual({ type: 'pin-page' });
    expect(press('E', { focus: 'points' })).toEqual({ type: 'pin-page' });
    expect(press('ｊ')).toEqual({ type: 'next' });
    expect(press('Process', { code: 'KeyK' })).toEqual({ type: 'previous' });
    expect(press('Process', { code: 'Digit4' })).toBeNull();
  });

  it('never acts on letters while a person writes or composes', () => {
    expect(press('e', { focus: 'text' })).toBeNull();
    expect(press('j', { isComposing: true })).toBeNull();
    expect(press('e', { withModifier: true })).toBeNull();
  });

  it('saves and moves on with Enter, except where Enter means something else', () => {
    expect(press('Enter')).toEqual({ type: 'save-and-next' });
    expect(press('Enter', { focus: 'points' })).toEqual({ type: 'save-and-next' });
    expect(press('Enter', { focus: 'control' })).toBeNull();
    expect(press('Enter', { focus: 'text' })).toBeNull();
    expect(press('Enter', { focus: 'text', withModifier: true })).toEqual({ type: 'save-and-next' });
    expect(press('Enter', { isRepeat: true })).toBeNull();
  });

  it('pins once however long the key is held', () => {
    expect(press('e', { isRepeat: true })).toBeNull();
    expect(press('j', { isRepeat: true })).toEqual({ type: 'next' });
  });

  it('chooses, goes on and moves from one of several choices', () => {
    expect(press('2', { focus: 'choice' })).toEqual({ type: 'digit', text: '2' });
    expect(press('Enter', { focus: 'choice' })).toEqual({ type: 'save-and-next' });
    expect(press('j', { focus: 'choice' })).toEqual({ type: 'next' });
  });

  it('leaves digits to a measured value, from which Enter leads to the points', () => {
    expect(press('2', { focus: 'measured' })).toBeNull();
    expect(press('Enter', { focus: 'measured' })).toEqual({ type: 'to-points' });
    expect(press('a', { focus: 'measured' })).toEqual({ type: 'accept-suggestion' });
  });

  it('takes a suggestion and goes to the words with letters, never while a person writes', () => {
    expect(press('Ａ')).toEqual({ type: 'accept-suggestion' });
    expect(press('Process', { code: 'KeyC' })).toEqual({ type: 'write-comment' });
    expect(press('c', { withModifier: true })).toBeNull();
    expect(press('a', { focus: 'text' })).toBeNull();
  });
});
