/** Longest time that typed words wait before they are sent, in milliseconds. */
export declare const SAVE_WITHIN = 500;
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
export declare const createAutosave: (save: (text: string) => Promise<void>, within?: number) => Autosave;
