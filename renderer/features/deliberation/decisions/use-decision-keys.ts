import { isTypingTarget } from '../../../ui/pdf/typing-target.ts';
import { useKeyCommands } from '../../../ui/use-key-commands.ts';
import { decisionCommandOf, type DecisionCommand, type DecisionFocus } from './decision-keys.ts';

const focusOf = (target: EventTarget | null): DecisionFocus => {
  if (target instanceof HTMLTextAreaElement) return 'text';
  if (isTypingTarget(target)) return 'field';
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target instanceof HTMLInputElement && target.type === 'radio') return 'choice';
  return target.closest('button, a, input, summary, [role="tab"]') ? 'control' : 'elsewhere';
};

/** Listens while the decisions are shown and may be written. */
export const useDecisionKeys = (isOn: boolean, onCommand: (command: DecisionCommand) => void): void =>
  useKeyCommands({ isOn, focusOf, commandOf: decisionCommandOf, onCommand });
