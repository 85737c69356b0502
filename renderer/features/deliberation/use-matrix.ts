import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asSubmissionId, type ReviewId, type SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import type { DecisionsAt } from '../../host/decisions.ts';
import type { Seat } from '../../host/navigation.ts';
import { queryClient, queryKeys } from '../../host/queries.ts';

/** All submissions without their entries; fails with `round-open` until the chair closed the round. */
export const useOverview = (reviewId: ReviewId, seat: Seat) =>
  useQuery({
    queryKey: queryKeys.matrix(reviewId, seat.session),
    queryFn: () => host.deliberation.overview({ reviewId, session: seat.session }),
  });

/** Everybody's entries of one submission; below the overview, so that whatever makes that one stale makes these stale, too. */
const matrixQuery = (at: DecisionsAt) => ({
  queryKey: [...queryKeys.matrix(at.reviewId, at.session), 'entries', at.submissionId],
  queryFn: () => host.deliberation.matrix(at),
});

/** The previous submission's entries stay in view until the next one's are there: `data.submissionId` says whose they are. */
export const useMatrix = (at: DecisionsAt) =>
  useQuery({ ...matrixQuery(at), placeholderData: keepPreviousData });

/** What is only looked ahead at is not read again on every step; a change makes it stale at once. */
const KEPT_MS = 60_000;

/** Reads what the arrow keys lead to next, so that going there does not wait. */
export const useNeighbours = (
  { reviewId, session }: Omit<DecisionsAt, 'submissionId'>,
  neighbours: readonly SubmissionId[],
): void => {
  // As text: the list itself is new with every answer.
  const ids = neighbours.join(' ');
  useEffect(() => {
    for (const id of ids.split(' ').filter((each) => each !== ''))
      void queryClient.prefetchQuery({
        ...matrixQuery({ reviewId, session, submissionId: asSubmissionId(id) }),
        staleTime: KEPT_MS,
      });
  }, [reviewId, session, ids]);
};

/** Titles of the materials by id, for the links of evidence; empty until they are known. */
export const useMaterialTitles = (reviewId: ReviewId): ReadonlyMap<string, string> => {
  const { data } = useQuery({
    queryKey: queryKeys.report(reviewId),
    queryFn: () => host.intake.report({ reviewId }),
    select: toTitles,
  });
  return data ?? NO_TITLES;
};

type Report = Awaited<ReturnType<typeof host.intake.report>>;

// Outside of the hook: react-query computes it once per answer and not once per drawing.
const toTitles = (report: Report): ReadonlyMap<string, string> =>
  new Map(
    report.submissions.flatMap((submission) =>
      submission.materials.map(({ id, title }) => [`${submission.id}/${id}`, title] as const),
    ),
  );

const NO_TITLES: ReadonlyMap<string, string> = new Map();
