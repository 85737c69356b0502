const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys on an article go to the next or the previous one and show its words. True when the key was used up. */
export const stepRule = (document: HTMLElement, from: EventTarget, key: string): boolean => {
  const step = STEPS[key];
  if (step === undefined || !(from instanceof HTMLElement) || !from.dataset['rule']) return false;
  const marks = [...document.querySelectorAll<HTMLElement>('[data-rule]')];
  const next = marks[marks.indexOf(from) + step];
  if (!next) return false;
  next.focus();
  next.click();
  return true;
};
