import { useEffect, useRef } from 'react';
import { isBehindDialog, isTypingTarget } from '../../ui/pdf/typing-target.ts';
import { scoringCommandOf, type PressedKey, type ScoringCommand } from './scoring-keys.ts';

const focusOf = (target: EventTarget | null): PressedKey['focus'] => {
  if (isTypingTarget(target)) return 'text';
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  const field = target.dataset['field'];
  if (field === 'points' || field === 'measured' || field === 'choice') return field;
  return target.closest('button, a, input, summary, [role="tab"], [role="separator"]')
    ? 'control'
    : 'elsewhere';
};

/** Listens while the scoring screen is shown and no dialog is open. */
export const useScoringKeys = (onCommand: (command: ScoringCommand) => void): void => {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isBehindDialog(event.target)) return;
      const command = scoringCommandOf({
        key: event.key,
        code: event.code,
        withModifier: event.ctrlKey || event.metaKey || event.altKey,
        isComposing: event.isComposing,
        isRepeat: event.repeat,
        focus: focusOf(event.target),
      });
      if (!command) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
