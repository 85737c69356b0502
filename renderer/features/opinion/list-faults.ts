import { useQueries } from '@tanstack/react-query';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import { opinionQuery } from './opinion-queries.ts';

export interface OpinionFault {
  readonly submissionId: SubmissionId;
  readonly baseName: string;
  readonly section: string;
  readonly title: LocalText;
  readonly fault: 'empty' | 'stale';
}

/** What stands between these opinions and freezing, in the order of the sections. */
export const listFaults = (opinions: readonly OpinionView[]): readonly OpinionFault[] =>
  opinions.flatMap((opinion) =>
    opinion.faults.map(({ section, fault }) => ({
      submissionId: opinion.submissionId,
      baseName: opinion.baseName,
      section,
      title: opinion.sections.find(({ id }) => id === section)?.title ?? { zh: section },
      fault,
    })),
  );

/** Faults of every opinion of the review; null while some are still being read (or drafted for the first time). */
export const useFaults = (
  reviewId: ReviewId,
  session: string,
  submissions: readonly SubmissionId[],
): { readonly faults: readonly OpinionFault[] | null; readonly error: Error | null } =>
  useQueries({
    queries: submissions.map((submissionId) => opinionQuery({ reviewId, session, submissionId })),
    combine: (results) => {
      const opinions = results.flatMap(({ data }) => (data ? [data] : []));
      return {
        faults: opinions.length === results.length ? listFaults(opinions) : null,
        error: results.find(({ error }) => error)?.error ?? null,
      };
    },
  });
