import type { DecisionsView, SubjectView } from '../../../shared/contract/decisions.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { isSettled } from '../../host/settled.ts';

/** Subjects of one submission that the panel still has to decide, or to decide again. */
export interface Undecided {
  readonly submissionId: SubmissionId;
  readonly subjects: readonly SubjectView[];
}

/** Submissions with something undecided, in their order. */
export const listUndecided = (views: readonly DecisionsView[]): readonly Undecided[] =>
  views.flatMap(({ submissionId, subjects }) => {
    const own = subjects.filter((subject) => !isSettled(subject));
    return own.length === 0 ? [] : [{ submissionId, subjects: own }];
  });
