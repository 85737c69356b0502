import { create } from 'zustand';
import type { MaterialId, SubmissionId } from '../../../shared/domain/ids.ts';

/** A document on the desk. `page` and `find` are where to open it; without a page it opens where it was left. */
export interface OpenDocument {
  readonly submissionId: SubmissionId;
  readonly materialId: MaterialId;
  readonly page?: number | undefined;
  readonly find?: string | undefined;
  /** Counts up when the same document is asked for again, so that the viewer goes there again. */
  readonly asked: number;
}

export type Side = 'first' | 'second';

interface ReadingDesk {
  /** Whose desk it is: another seat finds an empty one. */
  readonly session: string | null;
  readonly first: OpenDocument | null;
  readonly second: OpenDocument | null;
  /** Where the next document is laid. */
  readonly active: Side;
  readonly query: string;
  /** Search in all submissions, or in the one of the open document. */
  readonly everywhere: boolean;
  readonly sitDown: (session: string) => void;
  readonly open: (document: Omit<OpenDocument, 'asked'>, side?: Side) => void;
  readonly close: (side: Side) => void;
  readonly activate: (side: Side) => void;
  readonly search: (query: string) => void;
  readonly setEverywhere: (everywhere: boolean) => void;
}

const EMPTY = { first: null, second: null, active: 'first', query: '', everywhere: true } as const;

/** What lies open in the reading room while the window is open; places within documents are kept by the host. */
export const useReadingDesk = create<ReadingDesk>((set, get) => ({
  session: null,
  ...EMPTY,
  sitDown: (session) => {
    if (get().session !== session) set({ ...EMPTY, session });
  },
  open: (document, side = get().active) =>
    set((desk) => ({ active: side, [side]: { ...document, asked: (desk[side]?.asked ?? 0) + 1 } })),
  close: (side) =>
    set((desk) =>
      // the other one moves to the first place
      side === 'first'
        ? { first: desk.second, second: null, active: 'first' }
        : { second: null, active: 'first' },
    ),
  activate: (side) => set({ active: side }),
  search: (query) => set({ query }),
  setEverywhere: (everywhere) => set({ everywhere }),
}));
