import { useQuery } from '@tanstack/react-query';
import type { RevisionView } from '../../../../shared/contract/corrections.ts';
import type { IndicatorView } from '../../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../../shared/contract/scoring.ts';
import { host } from '../../../host/client.ts';
import { failureOf, type Failure } from '../../../host/failure.ts';
import { queryKeys } from '../../../host/queries.ts';
import type { RevisePlace } from './revise-place.ts';

export interface OwnEntry {
  readonly indicator: IndicatorView;
  readonly entry: EntryView;
  /** Oldest first. */
  readonly revisions: readonly RevisionView[];
}

export interface OwnEntryReading {
  readonly own: OwnEntry | null;
  readonly failure: Failure | null;
  readonly readAgain: () => void;
}

/** The own entry as it stands, with what it was before; asked for anew whenever the dialog opens. */
export const useOwnEntry = (place: RevisePlace): OwnEntryReading => {
  const { reviewId, session, memberId, submissionId, indicatorId } = place;
  const at = { reviewId, session, submissionId };
  const sheet = useQuery({
    queryKey: queryKeys.sheet(reviewId, submissionId, session),
    queryFn: () => host.scoring.sheet(at),
    staleTime: 0,
  });
  const revisions = useQuery({
    queryKey: queryKeys.revisions(reviewId, submissionId, session),
    queryFn: () => host.corrections.revisions(at),
    staleTime: 0,
  });
  const readAgain = () => void Promise.all([sheet.refetch(), revisions.refetch()]);
  const failed = sheet.error ?? revisions.error;
  if (failed) return { own: null, failure: failureOf(failed), readAgain };
  // What another screen remembered may be older than the last revision.
  const isFresh = sheet.isFetchedAfterMount && revisions.isFetchedAfterMount;
  if (!isFresh || !sheet.data || !revisions.data) return { own: null, failure: null, readAgain };
  const indicator = sheet.data.groups
    .flatMap((group) => group.indicators)
    .find((each) => each.id === indicatorId);
  const entry = sheet.data.entries.find((each) => each.indicator === indicatorId);
  if (!indicator || !entry)
    return { own: null, failure: { code: 'not-found', params: { what: indicatorId } }, readAgain };
  return {
    own: {
      indicator,
      entry,
      revisions: revisions.data.revisions.filter(
        (each) => each.member === memberId && each.indicator === indicatorId,
      ),
    },
    failure: null,
    readAgain,
  };
};
