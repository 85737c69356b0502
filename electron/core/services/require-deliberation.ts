import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import type { CoreContext } from './core-context.ts';
import { requireUnfrozen } from './opinion-store.ts';
import { leaderOf, listPresentJudges, requireAccess, type SubmissionInput } from './require-access.ts';
import type { SeatedCall } from './require-seat.ts';
import { requireClosedRound } from './revealed-sheets.ts';

/** A seat in the discussion of one submission. */
export interface Discussion extends SeatedCall {
  readonly submission: Submission;
  /** Present members who judge it: they vote. */
  readonly judges: readonly RosterMember[];
  readonly isJudge: boolean;
  /** Its leader and the secretary keep the record. */
  readonly mayRecord: boolean;
}

/** Throws what `requireAccess` throws (`recused` among it), and `round-open`: a note could say what a sheet does not yet. */
export const requireDiscussion = (context: CoreContext, input: SubmissionInput): Discussion => {
  const { workspace, member, submission } = requireAccess(context, input);
  requireClosedRound(workspace);
  const judges = listPresentJudges(workspace, submission.id);
  return {
    workspace,
    member,
    submission,
    judges,
    isJudge: judges.some(({ id }) => id === member.id),
    mayRecord: member.role === 'secretary' || leaderOf(workspace, submission.id)?.id === member.id,
  };
};

/** The same while the minutes may grow. Throws `opinion-frozen` besides. */
export const requireOpenDiscussion = (context: CoreContext, input: SubmissionInput): Discussion => {
  const discussion = requireDiscussion(context, input);
  requireUnfrozen(discussion.workspace);
  return discussion;
};

/** Throws `not-allowed` for whoever neither leads the discussion nor keeps its record. */
export const requireRecorder = ({ mayRecord }: Discussion): void => {
  if (!mayRecord) throw new PanelDeskError('not-allowed', { what: 'chair, secretary' });
};

/** Throws `not-allowed` for whoever neither judges the submission nor keeps the record. */
export const requireVoice = ({ isJudge, mayRecord }: Discussion): void => {
  if (!isJudge && !mayRecord) throw new PanelDeskError('not-allowed', { what: 'score' });
};

/** What was written, without blanks around it; throws `input-invalid` where nothing is left. */
export const requireWords = (text: string): string => {
  const words = text.trim();
  if (words === '') throw new PanelDeskError('input-invalid', { field: 'text' });
  return words;
};
