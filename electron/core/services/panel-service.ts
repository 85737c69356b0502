import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, ReviewId } from '../../../shared/domain/ids.ts';
import { isScoring, type RosterMember } from '../../../shared/domain/review/review.ts';
import { isAccepted } from '../store/rows/review-rows.ts';
import { readSignIns, recordSignIn } from '../store/rows/seat-rows.ts';
import { readRound } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';

/** Throws `not-found` for somebody who does not sit here, or no longer does. */
export const requireMember = (workspace: Workspace, id: MemberId): RosterMember => {
  const member = workspace.review.roster.find((each) => each.id === id);
  if (!member) throw new PanelDeskError('not-found', { what: id });
  return member;
};

/** Members that score and have signed in, in the roster's order: they count, and they sign. */
export const listPresentScorers = (workspace: Workspace): readonly RosterMember[] => {
  const signedIn = readSignIns(workspace.reads);
  return workspace.review.roster.filter((member) => isScoring(member) && signedIn.has(member.id));
};

/**
 * 签到; a second time gives the first time. Throws `stage-not-reached` before the package was accepted, `round-closed`
 * for an expert who comes after scoring ended.
 */
export const signIn = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly memberId: MemberId },
): { savedAt: string } => {
  const workspace = context.workspaces().open(input.reviewId);
  const member = requireMember(workspace, input.memberId);
  if (!isAccepted(workspace.reads)) throw new PanelDeskError('stage-not-reached', { stage: 'intake' });
  const already = readSignIns(workspace.reads).get(member.id);
  if (already) return { savedAt: already };
  if (isScoring(member) && readRound(workspace.reads)) throw new PanelDeskError('round-closed');
  const { at } = workspace.run({
    actor: DESK_ACTOR,
    event: 'member.signed-in',
    data: { member: member.id },
    write: (db, now) => recordSignIn(db, member.id, now),
  });
  return { savedAt: at };
};
