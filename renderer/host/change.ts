import { useCallback, useState } from 'react';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { failureOf, type Failure } from './failure.ts';
import { refreshReview, refreshSeat } from './queries.ts';
import { useStatusLine } from './status-line.ts';

export interface Change {
  /** True once it is saved; a failure stays until the next try or `clear`. */
  readonly run: (send: () => Promise<{ readonly savedAt: string }>) => Promise<boolean>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** One change of the panel: sent, noted in the status line, and everything that it may have changed is asked for again. */
export const useChange = (reviewId: ReviewId, session?: string): Change => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const clear = useCallback(() => setFailure(null), []);

  const run = useCallback<Change['run']>(
    async (send) => {
      setBusy(true);
      setFailure(null);
      try {
        const { savedAt } = await send();
        await Promise.all([refreshReview(reviewId), session === undefined ? null : refreshSeat(session)]);
        useStatusLine.getState().saved(savedAt);
        return true;
      } catch (error) {
        setFailure(failureOf(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [reviewId, session],
  );

  return { run, busy, failure, clear };
};
