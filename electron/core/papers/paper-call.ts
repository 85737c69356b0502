import type { ClaimedTime, MemberId } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { SaidState } from '../../../shared/domain/signing/outcome.ts';
import type { PaperFonts } from '../pdf/fonts.ts';
import type { Paper } from '../pdf/paper-blocks.ts';
import type { PaperSigner } from '../pdf/paper-parts.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { roleWord } from '../services/paper-panel.ts';

/** One who signs a paper. */
export interface PaperHand {
  readonly member: RosterMember;
  /** Absent where no signature by key will be put, as in the bound report: then `note` says what there is instead. */
  readonly fieldName?: string | undefined;
  /** Leads the work on the submission and signs last. */
  readonly leads: boolean;
  readonly note?: string | undefined;
}

/** The dissent's words, or a refusal's reasons, as said or as written down by `recordedBy`. */
export interface DissentWords {
  readonly state: Exclude<SaidState, 'signed'>;
  readonly text: string;
  readonly recordedBy?: MemberId | undefined;
  readonly at: ClaimedTime;
}

/** What every paper of a review is made of. Equal calls give equal papers. */
export interface PaperCall {
  readonly workspace: Workspace;
  readonly fonts: PaperFonts;
  /** The freeze's time; of a preview, now. */
  readonly at: ClaimedTime;
  /** Short code of the frozen results, for the foot of each page; absent on a preview. */
  readonly contentCode?: string | undefined;
  /** Members in the roster's order, whoever leads at the end. */
  readonly hands: readonly PaperHand[];
  /** Of a dissent. */
  readonly words?: DissentWords | undefined;
}

export interface BuiltPaper {
  readonly paper: Paper;
  /** With the submission's or member's name where it has one: 越城基地评分汇总表. */
  readonly title: string;
}

/** One hand as a signature block prints it. */
export const signerOf = (
  workspace: Workspace,
  { member, fieldName, leads, note }: PaperHand,
): PaperSigner => {
  const fingerprint = findSeat(workspace.reads, member.id)?.fingerprint;
  return {
    name: member.name,
    role: roleWord(member, leads),
    organisation: member.organisation,
    ...(fieldName === undefined ? {} : { fieldName }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(note === undefined ? {} : { note }),
  };
};
