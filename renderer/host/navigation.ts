import { create } from 'zustand';
import type { PanelMember, SeatPlace } from '../../shared/contract/panel.ts';
import type { ReviewId, SubmissionId } from '../../shared/domain/ids.ts';
import type { Stage } from '../../shared/domain/review/stage.ts';
import { host } from './client.ts';
import { forgetSeat } from './queries.ts';
import { flushUnsaved } from './unsaved.ts';

export type Place = Stage | 'verify' | 'reading' | 'papers' | 'home' | 'laptops' | 'settings' | 'activity';

/** A member whose PIN was entered in this window. */
export interface Seat {
  readonly session: string;
  readonly member: PanelMember;
  /** Where the member was when the seat was left; empty the first time. */
  readonly place: SeatPlace;
}

interface Navigation {
  readonly reviewId: ReviewId | null;
  readonly stage: Place;
  readonly submissionId: SubmissionId | null;
  readonly seat: Seat | null;
  /** True while a seat is being left: the pane is blank already, what was typed is being saved. */
  readonly leaving: boolean;
  /** The member asked for undertaking and declaration at a stage that is open without them. */
  readonly wantsStanding: boolean;
  readonly openStanding: () => void;
  readonly openReview: (reviewId: ReviewId, stage?: Place) => Promise<void>;
  readonly goTo: (stage: Place) => void;
  readonly chooseSubmission: (submissionId: SubmissionId) => void;
  readonly setSeat: (seat: Seat) => void;
  readonly leaveSeat: () => Promise<void>;
}

/** Where the window is and who sits at it. Data of the host are never kept here. */
export const useNavigation = create<Navigation>((set, get) => ({
  reviewId: null,
  stage: 'home',
  submissionId: null,
  seat: null,
  leaving: false,
  wantsStanding: false,
  openStanding: () => set({ wantsStanding: true }),
  openReview: async (reviewId, stage = 'intake') => {
    if (get().reviewId !== reviewId) await get().leaveSeat();
    set({ reviewId, stage, submissionId: get().reviewId === reviewId ? get().submissionId : null });
  },
  goTo: (stage) => set({ stage, wantsStanding: false }),
  chooseSubmission: (submissionId) => set({ submissionId }),
  setSeat: (seat) => set({ seat }),
  leaveSeat: async () => {
    const { seat, reviewId } = get();
    if (!seat || !reviewId) return;
    set({ leaving: true });
    await flushUnsaved();
    set({ seat: null, submissionId: null, leaving: false, wantsStanding: false });
    forgetSeat(seat.session);
    // A host that already forgot the session has done what was asked.
    await host.seats.leave({ reviewId, session: seat.session }).catch(() => undefined);
  },
}));

export const useSeat = (): Seat | null => useNavigation((state) => state.seat);
