import { isTypingTarget } from '../../ui/pdf/typing-target.ts';
import { useKeyCommands } from '../../ui/use-key-commands.ts';
import { scoringCommandOf, type ScoringCommand, type ScoringFocus } from './scoring-keys.ts';

const focusOf = (target: EventTarget | null): ScoringFocus => {
  if (isTypingTarget(target)) return 'text';
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  const field = target.dataset['field'];
  if (field === 'points' || field === 'measured' || field === 'choice') return field;
  return target.closest('button, a, input, summary, [role="tab"], [role="separator"]')
    ? 'control'
    : 'elsewhere';
};

/** Listens while the scoring screen is shown. */
export const useScoringKeys = (onCommand: (command: ScoringCommand) => void): void =>
  useKeyCommands({ isOn: true, focusOf, commandOf: scoringCommandOf, onCommand });
