import { create } from 'zustand';

interface StatusLine {
  /** Claimed time of the last durable save, ISO 8601; null before the first. */
  readonly savedAt: string | null;
  readonly message: string | null;
  readonly saved: (at: string) => void;
  /** A message that needs no answer; replaced by the next save or message. */
  readonly say: (text: string) => void;
}

export const useStatusLine = create<StatusLine>((set) => ({
  savedAt: null,
  message: null,
  saved: (at) => set({ savedAt: at, message: null }),
  say: (text) => set({ message: text }),
}));
