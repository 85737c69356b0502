import type { MemberId, SubmissionId } from '../ids.ts';
import type { RosterMember } from '../review/review.ts';

/** Somebody who sits here without having been on the bureau's list, and why. */
export interface AddedMember {
  readonly member: RosterMember;
  readonly reason: string;
}

/** 更换: the member's entries are void but kept; the successor, if any, scores anew. */
export interface Replacement {
  readonly member: MemberId;
  readonly successor?: MemberId | undefined;
  readonly reason: string;
}

/** How the panel came to its chair where it is not the one that the package names. */
export interface ChairAppointment {
  readonly member: MemberId;
  readonly how: 'appointed' | 'elected';
  readonly reason: string;
}

export const RECUSAL_CAUSES = ['declared', 'ordered'] as const;

/** 回避: this member neither sees nor scores this submission. */
export interface Recusal {
  readonly member: MemberId;
  readonly submission: SubmissionId;
  /** Declared by the member, or ordered by those who lead the panel. */
  readonly cause: (typeof RECUSAL_CAUSES)[number];
  readonly reason: string;
}

/** Leads the work on one submission from which the chair is recused. */
export interface ActingChair {
  readonly submission: SubmissionId;
  readonly member: MemberId;
  readonly reason: string;
}

/** A conflict hint that turned out to be none; `hint` is its id (`ConflictHint.id`). */
export interface HintDismissal {
  readonly member: MemberId;
  readonly submission: SubmissionId;
  readonly hint: string;
  readonly reason: string;
  readonly by: MemberId;
}

/** The panel goes on although a rule of its composition is not met; `rule` is the finding's id (`PanelFinding.id`). */
export interface RuleOverride {
  readonly rule: string;
  /** Absent where the rule is about the whole panel and not about those left for one submission. */
  readonly submission?: SubmissionId | undefined;
  readonly reason: string;
}

/** 专家组的组成: all that changes who sits here and who judges what. No clock in it: equal panels are equal bytes. */
export interface Convening {
  readonly added: readonly AddedMember[];
  readonly replaced: readonly Replacement[];
  /** The one in force; absent where the package's chair chairs, or nobody does yet. */
  readonly chair?: ChairAppointment | undefined;
  readonly recusals: readonly Recusal[];
  readonly actingChairs: readonly ActingChair[];
  readonly dismissals: readonly HintDismissal[];
  readonly overrides: readonly RuleOverride[];
}

export const NOTHING_CONVENED: Convening = {
  added: [],
  replaced: [],
  recusals: [],
  actingChairs: [],
  dismissals: [],
  overrides: [],
};

export const isRecused = (
  { recusals }: Pick<Convening, 'recusals'>,
  member: MemberId,
  submission: SubmissionId,
): boolean => recusals.some((each) => each.member === member && each.submission === submission);
