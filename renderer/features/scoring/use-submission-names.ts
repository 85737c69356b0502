import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

/** Names of the submissions from the intake report, which every seat may read. */
export const useSubmissionNames = (reviewId: ReviewId): ((id: SubmissionId) => string) => {
  const report = useQuery({
    queryKey: queryKeys.report(reviewId),
    queryFn: () => host.intake.report({ reviewId }),
  });
  const submissions = report.data?.submissions;
  return useCallback(
    (id) => submissions?.find((submission) => submission.id === id)?.baseName ?? id,
    [submissions],
  );
};
