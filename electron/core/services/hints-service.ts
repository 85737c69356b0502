import type { HintView } from '../../../shared/contract/convening.ts';
import type { ConflictHint } from '../../../shared/domain/convening/conflict-hints.ts';
import { isRecused } from '../../../shared/domain/convening/convening.ts';
import { maySettle } from '../../../shared/domain/convening/settling.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { insertDismissal } from '../store/rows/dismissal-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { namesOf } from './member-names.ts';
import { isDismissed, listHintsOf } from './open-hints.ts';
import { requireMember } from './panel-service.ts';
import { requireReady } from './require-access.ts';
import { requireSeat, requireSubmission, type SeatedCall, type SeatInput } from './require-seat.ts';
import { requireReason } from './require-reason.ts';
import { requireUnfrozenPanel } from './require-unfrozen-panel.ts';

const viewHint = (
  { workspace, member }: SeatedCall,
  about: RosterMember,
  submission: Submission,
  hint: ConflictHint,
): HintView => {
  const { roster } = workspace.review;
  const dismissal = workspace.convening.dismissals.find(
    (each) => each.member === about.id && each.submission === submission.id && each.hint === hint.id,
  );
  const state = isRecused(workspace.convening, about.id, submission.id)
    ? 'recused'
    : dismissal
      ? 'dismissed'
      : 'open';
  return {
    id: hint.id,
    member: about.id,
    memberName: about.name,
    submissionId: submission.id,
    baseName: submission.baseName,
    kind: hint.kind,
    ofMember: hint.ofMember,
    ofSubmission: hint.ofSubmission,
    state,
    ...(state === 'dismissed' && dismissal
      ? { reason: dismissal.reason, dismissedBy: namesOf(workspace).get(dismissal.by) ?? dismissal.by }
      : {}),
    mayDismiss: state === 'open' && maySettle(roster, member, about.id),
  };
};

/** All hints about one person and one submission, settled ones too. */
export const viewHints = (
  seated: SeatedCall,
  about: RosterMember,
  submission: Submission,
): readonly HintView[] =>
  listHintsOf(about, submission).map((hint) => viewHint(seated, about, submission, hint));

/** 关联提示: all of them for those who lead the panel, the own ones for a member, and those that a member may settle. */
export const readHints = (context: CoreContext, input: SeatInput): { hints: HintView[] } => {
  const seated = requireSeat(context, input);
  const { review } = seated.workspace;
  const mine = review.roster.filter(
    (each) => each.id === seated.member.id || maySettle(review.roster, seated.member, each.id),
  );
  return {
    hints: mine.flatMap((about) =>
      review.submissions.flatMap((submission) => viewHints(seated, about, submission)),
    ),
  };
};

const requireHint = (
  workspace: Workspace,
  about: RosterMember,
  submission: Submission,
  id: string,
): ConflictHint => {
  const hint = listHintsOf(about, submission).find((each) => each.id === id);
  if (!hint) throw new PanelDeskError('not-found', { what: id });
  if (isDismissed(workspace, hint) || isRecused(workspace.convening, about.id, submission.id))
    throw new PanelDeskError('already-done');
  return hint;
};

/**
 * 排除: a likeness that means nothing, with the reason. Never by the person whom it is about. Throws `not-allowed`, `not-found`,
 * `already-done` for a hint that is settled, `reason-required`, `opinion-frozen`, and what `requireReady` throws.
 */
export const dismissHint = (
  context: CoreContext,
  input: SeatInput & {
    readonly memberId: MemberId;
    readonly submissionId: SubmissionId;
    readonly hint: string;
    readonly reason: string;
  },
): { savedAt: string } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  requireUnfrozenPanel(workspace);
  const about = requireMember(workspace, input.memberId);
  if (!maySettle(workspace.review.roster, member, about.id))
    throw new PanelDeskError('not-allowed', { what: 'dismissHint' });
  const submission = requireSubmission(workspace, input.submissionId);
  const hint = requireHint(workspace, about, submission, input.hint);
  const reason = requireReason(input.reason);
  const dismissal = { member: about.id, submission: submission.id, hint: hint.id, reason, by: member.id };
  const { at } = workspace.run({
    actor: member.id,
    event: 'hint.dismissed',
    data: { ...dismissal },
    write: (db, now) => insertDismissal(db, dismissal, now),
  });
  return { savedAt: at };
};
