import { useState } from 'react';
import { host } from '../../../host/client.ts';
import { failureOf, type Failure } from '../../../host/failure.ts';
import { refreshReview, refreshSeat } from '../../../host/queries.ts';
import { useStatusLine } from '../../../host/status-line.ts';
import type { EntryValue } from '../../../ui/judgement/entry-value.ts';
import type { RevisePlace } from './revise-place.ts';

interface Revising {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly revise: (value: EntryValue, reason: string) => Promise<void>;
}

/** Sends one revision; figures, ranks and decisions of the whole review may follow from it. `seen` revisions were shown. */
export const useRevise = (place: RevisePlace, seen: number, onDone: () => void): Revising => {
  const saved = useStatusLine((state) => state.saved);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { reviewId, session, submissionId, indicatorId } = place;
  const revise = async (value: EntryValue, reason: string) => {
    setBusy(true);
    setFailure(null);
    try {
      const { savedAt } = await host.corrections.revise({
        reviewId,
        session,
        submissionId,
        indicatorId,
        ...value,
        reason,
        revision: seen,
      });
      saved(savedAt);
      await Promise.all([refreshSeat(session), refreshReview(reviewId)]);
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  return { busy, failure, revise };
};
