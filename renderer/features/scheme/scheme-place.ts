import { create } from 'zustand';
import { useNavigation } from '../../host/navigation.ts';

/** Which scheme is being read: the list of built-in ones, one of them, or that of the open review. */
export type SchemePlace =
  { readonly of: 'library' } | { readonly of: 'built-in'; readonly id: string } | { readonly of: 'review' };

interface SchemeShown {
  /** Null while the stage itself is shown. */
  readonly place: SchemePlace | null;
  readonly open: (place: SchemePlace) => void;
  readonly close: () => void;
}

/** A scheme is read in place of a stage, without leaving it: closing it comes back to where one was. */
export const useSchemeShown = create<SchemeShown>((set) => ({
  place: null,
  open: (place) => set({ place }),
  close: () => set({ place: null }),
}));

// Going anywhere ends the reading, even where one goes to the stage that lies behind. A seat that changes does not.
useNavigation.subscribe((now, before) => {
  const seatOnly =
    now.seat !== before.seat || now.leaving !== before.leaving || now.submissionId !== before.submissionId;
  if (now.reviewId !== before.reviewId || now.stage !== before.stage || !seatOnly)
    useSchemeShown.getState().close();
});
