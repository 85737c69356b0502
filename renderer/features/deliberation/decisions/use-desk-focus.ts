import { useEffect, type RefObject } from 'react';
import { ONWARD } from './decision-actions.tsx';
import type { DeskFocus } from './use-decision-desk.ts';

const findField = (root: HTMLElement, place: string): HTMLElement | null => {
  const area = root.querySelector(`[data-focus="${place}"]`);
  const first = area?.querySelector<HTMLElement>('[aria-invalid="true"], input:checked:enabled');
  return first ?? area?.querySelector<HTMLElement>('input:enabled, textarea:enabled') ?? null;
};

/** A new subject is read from its beginning: beside the choices, or above them where there is no room beside. */
const showFromStart = (root: HTMLElement): void => {
  const stage = root.parentElement;
  if (stage && stage.scrollHeight > stage.clientHeight + 1)
    root.querySelector('[data-pane-of="basis"]')?.scrollIntoView({ block: 'start' });
  root.querySelector('[data-pane-of="form"]')?.scrollTo({ top: 0 });
};

/** Takes the keyboard where the desk asks for it, and to the choices where it would be nowhere. */
export const useDeskFocus = (
  root: RefObject<HTMLElement | null>,
  focus: DeskFocus | null,
  isOpen: boolean,
): void => {
  useEffect(() => {
    if (!focus || !root.current) return;
    if (focus.place === 'onward') document.getElementById(ONWARD)?.focus();
    else if (focus.place === 'subject') {
      findField(root.current, 'choices')?.focus({ preventScroll: true });
      showFromStart(root.current);
    } else findField(root.current, focus.place)?.focus();
  }, [root, focus]);
  useEffect(() => {
    // The button that led here is gone, or another submission took the place of the one before.
    if (isOpen && root.current && document.activeElement === document.body)
      findField(root.current, 'choices')?.focus({ preventScroll: true });
  }, [root, isOpen]);
};
