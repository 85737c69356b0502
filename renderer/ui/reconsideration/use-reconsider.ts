import { useState } from 'react';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { refreshReview, refreshSeat } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import type { EntryValue } from '../judgement/entry-value.ts';
import type { ReconsiderPlace } from './reconsider-place.ts';

export type ReconsiderAnswer =
  { readonly outcome: 'kept' } | { readonly outcome: 'changed'; readonly judgement: EntryValue };

interface Reconsidering {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly send: (answer: ReconsiderAnswer, reason: string) => Promise<void>;
}

/** Settles what waits at an entry up to `id`, the newest that is shown; everything that the seat sees may follow from it. */
export const useReconsider = (place: ReconsiderPlace, id: number, onDone: () => void): Reconsidering => {
  const saved = useStatusLine((state) => state.saved);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { reviewId, session, submissionId } = place;
  const send: Reconsidering['send'] = async (answer, reason) => {
    setBusy(true);
    setFailure(null);
    try {
      const { savedAt } = await host.corrections.reconsider({
        reviewId,
        session,
        submissionId,
        id,
        ...answer,
        reason,
      });
      saved(savedAt);
      await Promise.all([refreshSeat(session), refreshReview(reviewId)]);
      onDone();
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };
  return { busy, failure, send };
};
