import { useEffect, useRef } from 'react';
import { isBehindDialog, isTypingTarget } from '../../../ui/pdf/typing-target.ts';
import { decisionCommandOf, type DecisionCommand, type PressedKey } from './decision-keys.ts';

const focusOf = (target: EventTarget | null): PressedKey['focus'] => {
  if (target instanceof HTMLTextAreaElement) return 'text';
  if (isTypingTarget(target)) return 'field';
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target instanceof HTMLInputElement && target.type === 'radio') return 'choice';
  return target.closest('button, a, input, summary, [role="tab"]') ? 'control' : 'elsewhere';
};

/** Listens while the decisions are shown, may be written and no dialog is open. */
export const useDecisionKeys = (isOn: boolean, onCommand: (command: DecisionCommand) => void): void => {
  const latest = useRef(onCommand);
  useEffect(() => {
    latest.current = onCommand;
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isBehindDialog(event.target)) return;
      const command = decisionCommandOf({
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
  }, [isOn]);
};
