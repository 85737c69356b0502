import { useCallback, useState } from 'react';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import type { Failure } from '../../host/failure.ts';
import { draftBook } from './draft-book.ts';
import type { ChangeAnswer } from './merge-answer.ts';
import { sendChange } from './send-change.ts';
import type { SheetPlace } from './sheet-place.ts';

export interface OnIndicator extends Omit<SheetPlace, 'memberId'> {
  readonly indicatorId: IndicatorId;
}

interface EntryChange {
  /** Through the entry's own line of saves; whether it was stored. */
  readonly change: (call: (on: OnIndicator) => Promise<ChangeAnswer>) => Promise<boolean>;
  readonly failure: Failure | null;
  readonly fail: (failure: Failure | null) => void;
}

/** Changes of what an entry rests on, and what went wrong with the last one. */
export const useEntryChange = (place: SheetPlace, indicatorId: IndicatorId | null): EntryChange => {
  const { reviewId, submissionId, memberId, session } = place;
  const [failed, setFailed] = useState<{ on: IndicatorId | null; failure: Failure } | null>(null);
  const fail = useCallback(
    (failure: Failure | null) => setFailed(failure && { on: indicatorId, failure }),
    [indicatorId],
  );
  const change = useCallback(
    async (call: (on: OnIndicator) => Promise<ChangeAnswer>) => {
      if (!indicatorId) return false;
      const on = { reviewId, submissionId, session, indicatorId };
      let isStored = false;
      const saver = draftBook.find({ reviewId, submissionId, memberId, indicatorId });
      await saver?.changeEvidence(async () => {
        const outcome = await sendChange({ ...on, memberId }, () => call(on));
        isStored = outcome.kind === 'stored';
        fail(outcome.kind === 'failed' ? outcome.failure : null);
        return outcome;
      });
      return isStored;
    },
    [reviewId, submissionId, memberId, session, indicatorId, fail],
  );
  return { change, failure: failed && failed.on === indicatorId ? failed.failure : null, fail };
};
