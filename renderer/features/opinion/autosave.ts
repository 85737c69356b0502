/** Longest time that typed words wait before they are sent, in milliseconds. */
export const SAVE_WITHIN = 500;

export interface Autosave {
  /** The text as it stands now; sent at the latest `within` after the first change that was not sent yet. */
  readonly change: (text: string) => void;
  /** Sends at once what is waiting (or waits for what is under way); resolves when nothing is left to send. */
  readonly flush: () => Promise<void>;
  /** Something typed is not durable yet. */
  readonly isDirty: () => boolean;
}

/**
 * Saves of one text: never two at a time, never an older one after a newer one. A save that fails keeps the text
 * waiting; the next change or flush tries again. `save` has to report its own failures and may throw.
 */
export const createAutosave = (save: (text: string) => Promise<void>, within = SAVE_WITHIN): Autosave => {
  let waiting: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;

  const sendNow = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const text = waiting;
    if (text === undefined) return;
    waiting = undefined;
    try {
      await save(text);
    } catch {
      // Typed since: the newer text is what has to be saved.
      waiting ??= text;
    }
  };

  const send = (): Promise<void> => {
    underWay ??= sendNow().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  const schedule = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void (underWay ?? Promise.resolve()).then(() => (waiting === undefined ? undefined : send()));
    }, within);
  };

  return {
    change: (text) => {
      waiting = text;
      schedule();
    },
    flush: async () => {
      await underWay;
      if (waiting !== undefined) await send();
    },
    isDirty: () => waiting !== undefined || underWay !== undefined,
  };
};
