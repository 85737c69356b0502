import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { lastRecordedAt } from './last-recorded.ts';

/** Which visit of which review, looked at by which seat. */
export interface VisitAt {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissionId: SubmissionId;
}

const keyOf = (at: VisitAt) => queryKeys.siteVisit(at.reviewId, at.submissionId, at.session);

/** Everything that the seat may see; a visit can be begun for each. */
export const useVisitable = (reviewId: ReviewId, session: string) =>
  useQuery({
    queryKey: queryKeys.readable(reviewId, session),
    queryFn: () => host.materials.list({ reviewId, session }),
  });

export const useVisit = (at: VisitAt) =>
  useQuery({ queryKey: keyOf(at), queryFn: () => host.siteVisit.get(at) });

/** What stands now; values on the spot change what other stages show, which ask again when they are opened. */
export const keepVisit = (at: VisitAt, visit: SiteVisitView): void => {
  void queryClient.invalidateQueries({ queryKey: ['seat', at.session], refetchType: 'none' });
  queryClient.setQueryData(keyOf(at), visit);
  void refreshReview(at.reviewId);
  const savedAt = lastRecordedAt(visit);
  if (savedAt !== null) useStatusLine.getState().saved(savedAt);
};

export type SendVisit = () => Promise<SiteVisitView>;

export interface VisitChange {
  /** What stands once it is saved, null where it was refused; a failure stays until the next try or `clear`. */
  readonly run: (send: SendVisit) => Promise<SiteVisitView | null>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
}

/** One change of the record. After a refusal what stands at the host is read again. */
export const useVisitChange = (at: VisitAt): VisitChange => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (send: SendVisit): Promise<SiteVisitView | null> => {
    setBusy(true);
    setFailure(null);
    try {
      const visit = await send();
      keepVisit(at, visit);
      return visit;
    } catch (error) {
      setFailure(failureOf(error));
      void queryClient.invalidateQueries({ queryKey: keyOf(at) });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, failure, clear: useCallback(() => setFailure(null), []) };
};
