import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import type { OpinionSigner } from '../../../shared/domain/signing/signature-state.ts';
import { CHAIR_FIELD, expertFieldName } from '../signing/pades-fields.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes, type RecordedOutcome } from '../store/rows/outcome-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { leaderOf, listPresentJudges } from './require-access.ts';

/** Who signs one opinion: those who judged it and are here. */
export interface PaperSigners {
  readonly members: readonly RosterMember[];
  /** Signs last, in the chair's field: the chair, or the acting chair where the chair is recused. */
  readonly leader?: RosterMember | undefined;
}

export const listPaperSigners = (workspace: Workspace, submission: SubmissionId): PaperSigners => {
  const judges = listPresentJudges(workspace, submission);
  const leading = leaderOf(workspace, submission)?.id;
  const leader = judges.find(({ id }) => id === leading);
  return { members: judges.filter((member) => member !== leader), ...(leader ? { leader } : {}) };
};

export const inPaperOrder = ({ members, leader }: PaperSigners): readonly RosterMember[] =>
  leader ? [...members, leader] : members;

/** The signature field of each: members in the roster's order, the leader apart. */
export const fieldNames = ({ members, leader }: PaperSigners): ReadonlyMap<MemberId, string> =>
  new Map([
    ...members.map((member, index) => [member.id, expertFieldName(index + 1)] as const),
    ...(leader ? [[leader.id, CHAIR_FIELD] as const] : []),
  ]);

/** Throws `acting-chair-missing` where the chair is recused and nobody was named who is here, else `chair-missing`. */
export const requireLeaderPresent = (workspace: Workspace, submission: Submission): void => {
  if (listPaperSigners(workspace, submission.id).leader) return;
  const chair = workspace.review.roster.find((member) => member.role === 'chair');
  const isAway = workspace.convening.recusals.some(
    (each) => each.member === chair?.id && each.submission === submission.id,
  );
  throw new PanelDeskError(isAway ? 'acting-chair-missing' : 'chair-missing', {
    submission: submission.baseName,
  });
};

export interface SubmissionSigner extends OpinionSigner {
  readonly outcome?: RecordedOutcome | undefined;
}

/** Every opinion with those who sign it, in the order of the paper, and what each said under this freeze. */
export const readSigners = (
  workspace: Workspace,
  freeze: Freeze | null,
): ReadonlyMap<SubmissionId, readonly SubmissionSigner[]> => {
  const outcomes = freeze ? listOutcomes(workspace.reads, freeze.id) : [];
  return new Map(
    workspace.review.submissions.map(({ id }) => {
      const signers = listPaperSigners(workspace, id);
      return [
        id,
        inPaperOrder(signers).map((member) => {
          const outcome = outcomes.find((each) => each.submission === id && each.member === member.id);
          return {
            member: member.id,
            leads: member === signers.leader,
            state: outcome?.state ?? 'to-sign',
            ...(outcome ? { outcome } : {}),
          };
        }),
      ];
    }),
  );
};

/** How many sign anything, and how many of them have nothing left to say. */
export const countSigners = (
  workspace: Workspace,
  freeze: Freeze | null,
): { readonly signers: number; readonly done: number } => {
  const words = [...readSigners(workspace, freeze).values()].flat();
  const signers = new Set(words.map(({ member }) => member));
  for (const { member, state } of words) if (state === 'to-sign') signers.delete(member);
  return { signers: new Set(words.map(({ member }) => member)).size, done: signers.size };
};

/** How many words are still missing, over all opinions. */
export const countToSign = (workspace: Workspace, freeze: Freeze): number =>
  [...readSigners(workspace, freeze).values()].flat().filter(({ state }) => state === 'to-sign').length;
