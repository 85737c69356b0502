import { useCallback, useRef, useState } from 'react';
import type { BeginAct, PanelAct } from './panel-act.ts';

interface OpenDialog {
  readonly act: PanelAct;
  /** A new one for each opening: nothing typed before comes up again. */
  readonly serial: number;
}

/** A menu's own button: its items are gone once something was chosen. */
const menuButtonOf = (act: PanelAct): HTMLElement | null =>
  'member' in act ? document.querySelector<HTMLElement>(`[data-menu="${act.member.id}"]`) : null;

/** One dialog at a time; closing gives the focus back to where it came from. */
export const useActDialog = () => {
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const origin = useRef<HTMLElement | null>(null);
  const begin = useCallback<BeginAct>((act) => {
    const { activeElement } = document;
    const isMenuItem = activeElement?.getAttribute('role') === 'menuitem';
    origin.current = activeElement instanceof HTMLElement && !isMenuItem ? activeElement : menuButtonOf(act);
    setDialog((before) => ({ act, serial: (before?.serial ?? 0) + 1 }));
  }, []);
  const close = useCallback(() => {
    setDialog(null);
    // The dialog keeps the focus inside until it is gone.
    window.setTimeout(() => origin.current?.focus());
  }, []);
  return { dialog, begin, close };
};
