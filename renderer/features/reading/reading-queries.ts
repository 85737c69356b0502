import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { MaterialId, ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';

/** Whose reading room: every call names the review and the seat. */
export interface ReadingAt {
  readonly reviewId: ReviewId;
  readonly session: string;
}

export type ReadableSubmission = HostOutputs['materials']['list']['submissions'][number];
export type ReadableMaterial = ReadableSubmission['materials'][number];

export const useReadable = ({ reviewId, session }: ReadingAt) =>
  useQuery({
    queryKey: queryKeys.readable(reviewId, session),
    queryFn: () => host.materials.list({ reviewId, session }),
    // places are kept while reading; they matter when a document is opened the next time
    staleTime: 0,
  });

export const useHits = ({ reviewId, session }: ReadingAt, query: string, within: SubmissionId | undefined) =>
  useQuery({
    queryKey: queryKeys.hits(reviewId, session, query, within ?? ''),
    queryFn: () => host.search.find({ reviewId, session, query, submissionId: within, offset: 0 }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });

export const useUses = (
  { reviewId, session }: ReadingAt,
  submissionId: SubmissionId,
  materialId: MaterialId,
) =>
  useQuery({
    queryKey: queryKeys.uses(reviewId, submissionId, materialId, session),
    queryFn: () => host.trace.uses({ reviewId, session, submissionId, materialId }),
  });
