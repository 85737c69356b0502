import {
  findConflictHints,
  traceSubmission,
  type ConflictHint,
  type SubmissionTraces,
} from '../../../shared/domain/convening/conflict-hints.ts';
import { isRecused } from '../../../shared/domain/convening/convening.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A submission never changes after import: what it is compared by is made once. */
const traced = new WeakMap<Submission, SubmissionTraces>();

export const listHintsOf = (member: RosterMember, submission: Submission): readonly ConflictHint[] => {
  const traces = traced.get(submission) ?? traceSubmission(submission);
  traced.set(submission, traces);
  return findConflictHints(member, traces);
};

export const isDismissed = ({ convening }: Pick<Workspace, 'convening'>, hint: ConflictHint): boolean =>
  convening.dismissals.some(
    (each) => each.member === hint.member && each.submission === hint.submission && each.hint === hint.id,
  );

/** Hints that nobody has settled: the member is not recused, and no reason says that they mean nothing. */
export const listOpenHints = (
  workspace: Pick<Workspace, 'convening'>,
  member: RosterMember,
  submission: Submission,
): readonly ConflictHint[] =>
  isRecused(workspace.convening, member.id, submission.id)
    ? []
    : listHintsOf(member, submission).filter((hint) => !isDismissed(workspace, hint));

export const hasOpenHint = (
  workspace: Pick<Workspace, 'convening'>,
  member: RosterMember,
  submission: Submission,
): boolean => listOpenHints(workspace, member, submission).length > 0;
