import { useEffect, useRef } from 'react';
import { isBehindDialog } from './pdf/typing-target.ts';

/** A key as rules about keys look at it; `Focus` says where the focus is, as far as the screen cares. */
export interface PressedKey<Focus extends string> {
  readonly key: string;
  /** Place of the key on the keyboard: a Chinese input method hides the sign behind `Process`. */
  readonly code: string;
  readonly withModifier: boolean;
  readonly isComposing: boolean;
  readonly isRepeat: boolean;
  readonly focus: Focus;
}

interface KeyCommands<Focus extends string, Command> {
  readonly isOn: boolean;
  readonly focusOf: (target: EventTarget | null) => Focus;
  readonly commandOf: (pressed: PressedKey<Focus>) => Command | null;
  readonly onCommand: (command: Command) => void;
}

/** Listens to the whole window while `isOn` and no dialog is open; a key that means something goes nowhere else. */
export const useKeyCommands = <Focus extends string, Command>(
  commands: KeyCommands<Focus, Command>,
): void => {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const { isOn } = commands;
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isBehindDialog(event.target)) return;
      const { focusOf, commandOf, onCommand } = latest.current;
      const command = commandOf({
        key: event.key,
        code: event.code,
        withModifier: event.ctrlKey || event.metaKey || event.altKey,
        isComposing: event.isComposing,
        isRepeat: event.repeat,
        focus: focusOf(event.target),
      });
      if (command === null) return;
      event.preventDefault();
      onCommand(command);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
};
