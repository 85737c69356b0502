const TEXT_INPUTS = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"]';

/**
 * Whether a key belongs to the text being typed and must not act as a shortcut. A field that takes no letters (points,
 * page number) says so with `data-shortcuts="allowed"`; digits still go into it.
 */
export const isTypingTarget = (target: EventTarget | null): boolean => {
  if (!(target instanceof Element)) return false;
  const field = target.closest(TEXT_INPUTS);
  if (!field) return false;
  if (field instanceof HTMLInputElement && ['checkbox', 'radio', 'button', 'range'].includes(field.type))
    return false;
  return !(field instanceof HTMLElement && field.dataset['shortcuts'] === 'allowed');
};

/** Whether an open dialog or menu has the keyboard: shortcuts of the screen behind it then rest. */
export const isBehindDialog = (target: EventTarget | null): boolean => {
  const dialog = document.querySelector('[role="dialog"][aria-modal="true"], dialog[open]');
  if (dialog) return true;
  return target instanceof Element && target.closest('[role="menu"], [role="listbox"]') !== null;
};
