import { useQuery } from '@tanstack/react-query';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import type { Seat } from '../../host/navigation.ts';
import { queryKeys } from '../../host/queries.ts';

/** The revealed scores; fails with `round-open` until the chair closed the round. */
export const useMatrix = (reviewId: ReviewId, seat: Seat) =>
  useQuery({
    queryKey: queryKeys.matrix(reviewId, seat.session),
    queryFn: () => host.deliberation.matrix({ reviewId, session: seat.session }),
  });

/** Titles of the materials by id, for the links of evidence; empty until they are known. */
export const useMaterialTitles = (reviewId: ReviewId): ReadonlyMap<string, string> => {
  const { data } = useQuery({
    queryKey: queryKeys.report(reviewId),
    queryFn: () => host.intake.report({ reviewId }),
    select: (report) =>
      new Map<string, string>(
        report.submissions.flatMap((submission) =>
          submission.materials.map(
            (material) => [`${submission.id}/${material.id}`, material.title] as const,
          ),
        ),
      ),
  });
  return data ?? NO_TITLES;
};

const NO_TITLES: ReadonlyMap<string, string> = new Map();
