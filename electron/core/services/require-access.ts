import { isRecused } from '../../../shared/domain/convening/convening.ts';
import { findLeader, listJudges } from '../../../shared/domain/convening/form-panel.ts';
import { standingOf, type Standing } from '../../../shared/domain/convening/standing.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { readSignIns } from '../store/rows/seat-rows.ts';
import { listStandingFacts } from '../store/rows/standing-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { hasOpenHint } from './open-hints.ts';
import { requireSeat, requireSubmission, type SeatedCall, type SeatInput } from './require-seat.ts';

export type SubmissionInput = SeatInput & { readonly submissionId: SubmissionId };

const NOBODY = { signedIn: false, undertaken: false, declared: false };

export const readStanding = ({ reads }: Pick<Workspace, 'reads'>, member: MemberId): Standing =>
  standingOf(listStandingFacts(reads).get(member) ?? NOBODY);

/** Throws `not-signed-in`: what comes before material opens begins with signing in. */
export const requirePresent = ({ workspace, member }: SeatedCall): void => {
  if (readStanding(workspace, member.id) === 'absent')
    throw new PanelDeskError('not-signed-in', { name: member.name });
};

/** Throws `not-signed-in`, `undertaking-missing`, `declaration-missing`: material opens after all three only. */
export const requireReady = ({ workspace, member }: SeatedCall): void => {
  const { name } = member;
  switch (readStanding(workspace, member.id)) {
    case 'absent':
      throw new PanelDeskError('not-signed-in', { name });
    case 'to-undertake':
      throw new PanelDeskError('undertaking-missing', { name });
    case 'to-declare':
      throw new PanelDeskError('declaration-missing', { name });
    case 'ready':
      return;
  }
};

/**
 * The only way to a submission for a seat. Throws what `requireReady` throws, `not-found`, `recused` for a member who must
 * neither see nor score it, whatever the call, and `hint-open` while nobody has looked at a likeness between the two.
 */
export const requireAccess = (
  context: CoreContext,
  input: SubmissionInput,
): SeatedCall & { readonly submission: Submission } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const submission = requireSubmission(seated.workspace, input.submissionId);
  if (isRecused(seated.workspace.convening, seated.member.id, submission.id))
    throw new PanelDeskError('recused', { name: seated.member.name, submission: submission.baseName });
  if (hasOpenHint(seated.workspace, seated.member, submission))
    throw new PanelDeskError('hint-open', { name: seated.member.name, submission: submission.baseName });
  return { ...seated, submission };
};

/** Submissions that the seat may see, in the package's order. */
export const listVisible = ({ workspace, member }: SeatedCall): readonly Submission[] =>
  workspace.review.submissions.filter(
    (submission) =>
      !isRecused(workspace.convening, member.id, submission.id) &&
      !hasOpenHint(workspace, member, submission),
  );

/** Members who judge the submission and have signed in, in the roster's order: their sheets count, and they sign. */
export const listPresentJudges = (
  workspace: Workspace,
  submission: SubmissionId,
): readonly RosterMember[] => {
  const signedIn = readSignIns(workspace.reads);
  return listJudges(workspace.review.roster, workspace.convening, submission).filter(({ id }) =>
    signedIn.has(id),
  );
};

/** Who leads the work on the submission: the chair, or the acting chair where the chair is recused. */
export const leaderOf = (workspace: Workspace, submission: SubmissionId): RosterMember | undefined =>
  findLeader(workspace.review.roster, workspace.convening, submission);

/** `requireAccess` for what only the chair may do about a submission; `not-allowed` for everybody else. */
export const requireLeader = (
  context: CoreContext,
  input: SubmissionInput,
): SeatedCall & { readonly submission: Submission } => {
  const seated = requireAccess(context, input);
  if (leaderOf(seated.workspace, seated.submission.id)?.id !== seated.member.id)
    throw new PanelDeskError('not-allowed', { what: 'chair' });
  return seated;
};
