import { useEffect, useMemo } from 'react';
import type { Overview, OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { useWantedSubject } from '../../host/decisions.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { useNavigation } from '../../host/navigation.ts';
import type { MatrixSubmission } from './cell-values.ts';
import { choosePane, openSubject } from './decisions/decision-store.ts';
import { neighboursOf } from './submissions/submission-order.ts';
import { useSubmissionOrder, type SubmissionOrdering } from './submissions/use-submission-order.ts';
import { useMatrix, useNeighbours } from './use-matrix.ts';

export interface StageSubmission {
  readonly ordering: SubmissionOrdering;
  readonly chosen: OverviewSubmission;
  /** With entries: the chosen one, or while it is being read the one before it; undefined at first. */
  readonly shown: MatrixSubmission | undefined;
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/** A subject that another stage leads to is taken up once. */
const useWanted = (): void => {
  const chooseSubmission = useNavigation((state) => state.chooseSubmission);
  useEffect(() => {
    const { wanted } = useWantedSubject.getState();
    if (!wanted) return;
    useWantedSubject.setState({ wanted: null });
    chooseSubmission(wanted.submissionId);
    openSubject(wanted.submissionId, wanted.subject);
    choosePane('decisions');
  }, [chooseSubmission]);
};

/** The submission in hand with everybody's entries, and those around it; `first` where none of them was chosen yet. */
export const useStageSubmission = (
  reviewId: ReviewId,
  session: string,
  { submissions }: Overview,
  first: OverviewSubmission,
): StageSubmission => {
  useWanted();
  const ordering = useSubmissionOrder(submissions);
  const submissionId = useNavigation((state) => state.submissionId);
  const chosen = submissions.find(({ id }) => id === submissionId) ?? ordering.all[0] ?? first;
  const { data, error, refetch } = useMatrix({ reviewId, session, submissionId: chosen.id });
  useNeighbours({ reviewId, session }, neighboursOf(ordering.shown, chosen));
  const of = submissions.find(({ id }) => id === data?.submissionId);
  // The same object while nothing changed: only lines that change are drawn again.
  const shown = useMemo(() => (data && of ? { ...of, groups: data.groups } : undefined), [data, of]);
  return {
    ordering,
    chosen,
    shown,
    failure: error ? failureOf(error) : null,
    reload: () => void refetch(),
  };
};
