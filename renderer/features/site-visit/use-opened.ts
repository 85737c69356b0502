import { useCallback, useState } from 'react';
import { useVisitDesk } from './visit-desk.ts';
import { useVisitPlace } from './visit-place.ts';

interface Opened {
  readonly opened: string | null;
  /** True where it was opened by hand since this tab is shown: reading goes on there. */
  readonly takesFocus: boolean;
  readonly open: (subject: string) => void;
  readonly close: () => void;
}

/** Which line of a list is open; closing gives the focus back to it. */
export const useOpened = (list: string): Opened => {
  const { at } = useVisitDesk();
  const [opened, setOpened] = useVisitPlace(at.submissionId, list);
  const [takesFocus, setTakesFocus] = useState(false);
  const open = useCallback(
    (subject: string) => {
      setTakesFocus(true);
      setOpened(subject);
    },
    [setOpened],
  );
  const close = (): void => {
    const line = document.querySelector<HTMLElement>('[data-line-open="true"], [data-item][aria-current]');
    setOpened(null);
    window.setTimeout(() => line?.focus());
  };
  return { opened, takesFocus, open, close };
};
