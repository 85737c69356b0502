import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import { useNavigation } from '../../host/navigation.ts';
import { useFlushBeforeLeaving } from '../../host/unsaved.ts';
import { draftBook, type WaitingDraft } from './draft-book.ts';
import type { EntryDraft } from './entry-draft.ts';
import type { EntrySaver, SendOutcome } from './entry-saver.ts';
import { storedOf, type EntryValue } from '../../ui/judgement/entry-value.ts';
import { sendValue } from './send-change.ts';
import type { EntryPlace, SheetPlace } from './sheet-place.ts';

/** Sends under the session that sits there now: after a member left and came back, it is another one. */
const sendAtSeat = (place: EntryPlace, value: EntryValue, revision: number): Promise<SendOutcome> => {
  const seat = useNavigation.getState().seat;
  return seat?.member.id === place.memberId
    ? sendValue({ ...place, session: seat.session }, value, revision)
    : Promise.resolve({ kind: 'failed', failure: { code: 'seat-required', params: {} } });
};

const schedule = (work: () => void, afterMs: number): (() => void) => {
  const timer = window.setTimeout(work, afterMs);
  return () => window.clearTimeout(timer);
};

const now = (): number => performance.now();

/** Redraws the caller when any draft changes. */
const useBook = (): number => useSyncExternalStore(draftBook.subscribe, draftBook.version);

export interface OpenDraft {
  readonly draft: EntryDraft;
  readonly saver: EntrySaver;
}

/** The draft of one entry, kept by the book; leaving the indicator sends what is unsaved at once. */
export const useEntryDraft = (
  sheet: SheetPlace,
  indicator: IndicatorView,
  entry: EntryView | undefined,
): OpenDraft => {
  useBook();
  const { reviewId, submissionId, memberId, session } = sheet;
  const { id: indicatorId } = indicator;
  const saver = useMemo(() => {
    const place = { reviewId, submissionId, memberId, session, indicatorId };
    return draftBook.open(place, indicator, storedOf(entry), {
      send: (value, revision) => sendAtSeat(place, value, revision),
      now,
      schedule,
    });
    // The first state is the entry's, later ones come through `read` below, as does what counts for its indicator.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [reviewId, submissionId, memberId, session, indicatorId]);
  useEffect(() => saver.read(storedOf(entry), indicator), [saver, entry, indicator]);
  useEffect(() => () => void saver.flush(), [saver]);
  return { draft: saver.draft, saver };
};

/** What waits for the member, everywhere in the review. */
export const useWaitingDrafts = (
  place: Pick<SheetPlace, 'reviewId' | 'memberId'>,
): readonly WaitingDraft[] => {
  useBook();
  return draftBook.waiting(place.reviewId, place.memberId);
};

/** Nothing typed is lost by going away: hidden windows and left seats save at once, a closing one asks while it cannot. */
export const useKeepDrafts = (): void => {
  useFlushBeforeLeaving(async () => {
    await draftBook.flushAll();
    draftBook.forgetSettled();
  });
  useEffect(() => {
    const saveNow = () => void draftBook.flushAll();
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') saveNow();
    };
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (!draftBook.hasUnsaved()) return;
      saveNow();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('pagehide', saveNow);
    window.addEventListener('beforeunload', beforeUnload);
    return () => {
      saveNow();
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('pagehide', saveNow);
      window.removeEventListener('beforeunload', beforeUnload);
    };
  }, []);
};
