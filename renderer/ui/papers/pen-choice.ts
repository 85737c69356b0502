import type { PaperView } from '../../../shared/contract/papers.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Role } from '../../../shared/domain/review/review.ts';
import {
  wantsWords,
  type OpinionSignatureState,
  type Outcome,
} from '../../../shared/domain/signing/outcome.ts';
import { isJoint } from '../../../shared/domain/signing/paper.ts';

/** As much of the state of signing as decides what a scan can still show. */
export interface PenStatus {
  readonly signers: readonly {
    readonly member: MemberId;
    readonly outcomes: readonly {
      readonly submissionId: SubmissionId;
      readonly state: OpinionSignatureState;
      readonly leads: boolean;
    }[];
  }[];
}

/** Who puts the scan here. */
export interface PenHand {
  readonly id: MemberId;
  readonly role: Role;
}

/** One paper and those whose signatures are still open on it. */
export interface PenLine {
  readonly paper: PaperView;
  readonly signers: readonly { readonly member: MemberId; readonly name: string }[];
}

/** What the dialog was opened for: everything of a member, or everybody on one paper. */
export type PenSubject = { readonly member: MemberId } | { readonly paper: string };

/** What the scan shows of one signature; a refusal is recorded without a scan. */
export interface PenMark {
  readonly outcome: Exclude<Outcome, 'refuse'>;
  readonly text: string;
}

export type PenMarks = ReadonlyMap<string, PenMark>;

export const AGREED: PenMark = { outcome: 'agree', text: '' };

export const penKey = (paper: string, member: MemberId): string => `${paper} ${member}`;

/** The member, whoever leads that submission, the chair for papers of the whole review, and the secretary. */
const mayPut = (status: PenStatus, hand: PenHand, paper: PaperView, member: MemberId): boolean => {
  if (hand.id === member || hand.role === 'secretary') return true;
  if (paper.submissionId === undefined) return hand.role === 'chair';
  return status.signers.some(
    (signer) =>
      signer.member === hand.id &&
      signer.outcomes.some(({ submissionId, leads }) => leads && submissionId === paper.submissionId),
  );
};

/** Every signature that a scan can still show, paper by paper, as far as this hand may put it. */
export const listPenLines = (
  papers: readonly PaperView[],
  status: PenStatus,
  hand: PenHand,
): readonly PenLine[] => {
  const stateOf = (member: MemberId, submission: SubmissionId | undefined) =>
    status.signers
      .find((signer) => signer.member === member)
      ?.outcomes.find(({ submissionId }) => submissionId === submission)?.state;
  const isOpen = (paper: PaperView, member: MemberId): boolean => {
    const state = stateOf(member, paper.submissionId);
    if (paper.kind === 'opinion') return state === 'to-sign';
    // Who refused the opinion signs no paper that goes with it.
    return !isJoint(paper.kind) || (state !== 'refused' && state !== 'deemed');
  };
  return papers
    .filter(({ kind, state }) => state === 'fixed' && kind !== 'report')
    .map((paper) => ({
      paper,
      signers: paper.signers.filter(
        ({ member, how }) => how === null && isOpen(paper, member) && mayPut(status, hand, paper, member),
      ),
    }))
    .filter(({ signers }) => signers.length > 0);
};

/**
 * The lines that the dialog was opened for, with their signers; and what else is likely on the same scan: others on these papers, and
 * other papers about the same submission, or of the whole panel.
 */
export const splitLines = (
  lines: readonly PenLine[],
  subject: PenSubject,
): { readonly wanted: readonly PenLine[]; readonly others: readonly PenLine[] } => {
  const pick = (isPicked: (paper: PaperView, member: MemberId) => boolean): readonly PenLine[] =>
    lines
      .map(({ paper, signers }) => ({
        paper,
        signers: signers.filter(({ member }) => isPicked(paper, member)),
      }))
      .filter(({ signers }) => signers.length > 0);
  const isWanted = (paper: PaperView, member: MemberId): boolean =>
    'paper' in subject ? subject.paper === paper.id : subject.member === member;
  const wanted = pick(isWanted);
  const isNear = (paper: PaperView): boolean =>
    'paper' in subject
      ? wanted.some((line) => line.paper.submissionId === paper.submissionId)
      : wanted.some((line) => line.paper.id === paper.id);
  return { wanted, others: pick((paper, member) => !isWanted(paper, member) && isNear(paper)) };
};

export const markAll = (lines: readonly PenLine[]): PenMarks =>
  new Map(
    lines.flatMap(({ paper, signers }) =>
      signers.map(({ member }) => [penKey(paper.id, member), AGREED] as const),
    ),
  );

/** With this mark set, or taken away. */
export const withMark = (marks: PenMarks, key: string, mark: PenMark | null): PenMarks => {
  const next = new Map(marks);
  if (mark) next.set(key, mark);
  else next.delete(key);
  return next;
};

export const isWordless = ({ outcome, text }: PenMark): boolean => wantsWords(outcome) && text.trim() === '';

/** In the shape that `papers.attachScan` takes; marks of what is open no longer are left out. */
export const toPenSignatures = (marks: PenMarks, lines: readonly PenLine[]) =>
  lines.flatMap(({ paper, signers }) =>
    signers.flatMap(({ member }) => {
      const mark = marks.get(penKey(paper.id, member));
      return mark
        ? [
            {
              paper: paper.id,
              memberId: member,
              outcome: mark.outcome,
              text: wantsWords(mark.outcome) ? mark.text.trim() : '',
            },
          ]
        : [];
    }),
  );
