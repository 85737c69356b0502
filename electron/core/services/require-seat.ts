import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import {
  isScoring,
  type Role,
  type RosterMember,
  type Submission,
} from '../../../shared/domain/review/review.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';

export interface SeatedCall {
  readonly workspace: Workspace;
  readonly member: RosterMember;
}

/** Which review, and proof of whose seat. */
export interface SeatInput {
  readonly reviewId: ReviewId;
  readonly session: string;
}

/** Throws `seat-required` unless the session is of a seat in this very review. */
export const requireSeat = (context: CoreContext, input: SeatInput): SeatedCall => {
  const session = context.sessions.find(input.session);
  if (!session || session.reviewId !== input.reviewId) throw new PanelDeskError('seat-required');
  const workspace = context.workspaces().open(input.reviewId);
  const member = workspace.review.roster.find((each) => each.id === session.member);
  if (!member) throw new PanelDeskError('seat-required');
  return { workspace, member };
};

/** Throws `not-allowed` for the secretary, who has a seat without a vote. */
export const requireScoringSeat = (context: CoreContext, input: SeatInput): SeatedCall => {
  const seated = requireSeat(context, input);
  if (!isScoring(seated.member)) throw new PanelDeskError('not-allowed', { what: 'score' });
  return seated;
};

export const requireRole = (
  context: CoreContext,
  input: SeatInput,
  ...roles: readonly Role[]
): SeatedCall => {
  const seated = requireSeat(context, input);
  if (!roles.includes(seated.member.role))
    throw new PanelDeskError('not-allowed', { what: roles.join(', ') });
  return seated;
};

export const requireSubmission = (workspace: Workspace, id: SubmissionId): Submission => {
  const submission = workspace.review.submissions.find((each) => each.id === id);
  if (!submission) throw new PanelDeskError('not-found', { what: id });
  return submission;
};
