import { useEffect, useRef } from 'react';
import { isBehindDialog, isTypingTarget } from './typing-target.ts';
import { isTurnOf, noteViewer } from './viewer-turn.ts';

export type ViewerKey = 'page-back' | 'page-on' | 'find';

/** Keys of the viewer; full-width brackets are what a Chinese input method gives for the same keys. */
export const viewerKeyOf = (key: string): ViewerKey | null => {
  switch (key) {
    case '[':
    case '【':
    case 'PageUp':
      return 'page-back';
    case ']':
    case '】':
    case 'PageDown':
      return 'page-on';
    case '/':
    case '、':
      return 'find';
    default:
      return null;
  }
};

/** Listens on the window while the viewer is shown, except while a person types, a dialog is open or another viewer is used. */
export const useViewerKeys = (viewer: HTMLElement | null, onKey: (key: ViewerKey) => void): void => {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    if (!viewer) return;
    const forget = noteViewer(viewer);
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      if (isBehindDialog(event.target)) return;
      if (!isTurnOf(viewer, event.target)) return;
      const key =
        event.ctrlKey || event.metaKey ? (event.key === 'f' ? 'find' : null) : viewerKeyOf(event.key);
      if (!key || (isTypingTarget(event.target) && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener('keydown', listen);
    return () => {
      forget();
      window.removeEventListener('keydown', listen);
    };
  }, [viewer]);
};
