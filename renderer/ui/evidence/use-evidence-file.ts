import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

export interface EvidencePlace {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissionId: SubmissionId;
}

/** The file behind a piece of evidence, opened once for as long as the seat is held, however many places show it. */
export const useEvidenceFile = (
  { reviewId, session, submissionId }: EvidencePlace,
  link: EvidenceLink,
  wanted = true,
): UseQueryResult<HostOutputs['materials']['open']> => {
  const subject = link.kind === 'page' ? link.material : link.sha256;
  return useQuery({
    queryKey: queryKeys.material(reviewId, submissionId, subject, session),
    queryFn: () =>
      link.kind === 'page'
        ? host.materials.open({ reviewId, session, submissionId, materialId: link.material })
        : host.materials.openAttachment({ reviewId, session, submissionId, sha256: link.sha256 }),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
  });
};
