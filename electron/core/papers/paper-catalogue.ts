import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { paperFileOf, paperIdOf, type PaperKind } from '../../../shared/domain/signing/paper.ts';
import { listCountedSheets } from '../services/revealed-sheets.ts';
import { leaderOf } from '../services/require-access.ts';
import { fieldNames, inPaperOrder, listPaperSigners } from '../services/opinion-signers.ts';
import { CHAIR_FIELD, expertFieldName } from '../signing/pades-fields.ts';
import { findFreeze, type Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes } from '../store/rows/outcome-rows.ts';
import { readSignIns } from '../store/rows/seat-rows.ts';
import { readRound } from '../store/rows/sheet-rows.ts';
import { listDeclaredTimes, listUndertakenTimes } from '../store/rows/standing-rows.ts';
import { listVisitRecords } from '../store/rows/visit-record-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PaperHand } from './paper-call.ts';

/** One paper that this review has, made already or not. */
export interface PaperEntry {
  readonly id: string;
  readonly kind: PaperKind;
  readonly submission?: Submission | undefined;
  readonly member?: RosterMember | undefined;
  /** Below `data/` of a return. */
  readonly file: string;
  /** Who signs it, whoever leads at the end. */
  readonly hands: readonly PaperHand[];
}

export const entryOf = (
  kind: PaperKind,
  hands: readonly PaperHand[],
  about: { readonly submission?: Submission | undefined; readonly member?: RosterMember | undefined } = {},
): PaperEntry => {
  const subject = { kind, submission: about.submission?.id, member: about.member?.id };
  return { id: paperIdOf(subject), file: paperFileOf(subject), kind, hands, ...about };
};

/** A paper that one member signs alone. */
export const ownHand = (member: RosterMember): readonly PaperHand[] => [
  { member, fieldName: expertFieldName(1), leads: false },
];

/** Those who judge it and are here; whoever leads signs last. */
export const judgesHands = (workspace: Workspace, submission: SubmissionId): readonly PaperHand[] => {
  const signers = listPaperSigners(workspace, submission);
  const fields = fieldNames(signers);
  return inPaperOrder(signers).map((member) => ({
    member,
    fieldName: fields.get(member.id),
    leads: member === signers.leader,
  }));
};

/** Those who had signed in when the paper was fixed: a field that it does not have can never be signed. */
const listPresent = (workspace: Workspace): ReadonlySet<MemberId> => {
  const frozenAt = findFreeze(workspace.reads)?.frozenAt;
  return new Set(
    [...readSignIns(workspace.reads)].flatMap(([id, at]) =>
      frozenAt === undefined || Date.parse(at) <= Date.parse(frozenAt) ? [id] : [],
    ),
  );
};

/** Whoever wrote the minutes, and whoever leads. */
const recordersHands = (workspace: Workspace, submission: SubmissionId): readonly PaperHand[] => {
  const signedIn = listPresent(workspace);
  const recorders = workspace.review.roster.filter(
    ({ role, id }) => role === 'secretary' && signedIn.has(id),
  );
  const leader = leaderOf(workspace, submission);
  return [
    ...recorders.map((member, index) => ({ member, fieldName: expertFieldName(index + 1), leads: false })),
    ...(leader && signedIn.has(leader.id) ? [{ member: leader, fieldName: CHAIR_FIELD, leads: true }] : []),
  ];
};

/** Everybody who is here, the chair at the end. */
const presentHands = (workspace: Workspace): readonly PaperHand[] => {
  const signedIn = listPresent(workspace);
  const present = workspace.review.roster.filter(({ id }) => signedIn.has(id));
  const others = present.filter(({ role }) => role !== 'chair');
  return [
    ...others.map((member, index) => ({ member, fieldName: expertFieldName(index + 1), leads: false })),
    ...present
      .filter(({ role }) => role === 'chair')
      .map((member) => ({ member, fieldName: CHAIR_FIELD, leads: true })),
  ];
};

const findMember = (workspace: Workspace, id: MemberId): RosterMember | undefined =>
  workspace.review.roster.find((member) => member.id === id);

const listStandingPapers = (workspace: Workspace): readonly PaperEntry[] => {
  const { reads, review } = workspace;
  const undertaken = listUndertakenTimes(reads);
  const declared = listDeclaredTimes(reads);
  return [
    ...review.roster
      .filter(({ id }) => undertaken.has(id))
      .map((member) => entryOf('undertaking', ownHand(member), { member })),
    ...review.roster
      .filter(({ id }) => declared.has(id))
      .map((member) => entryOf('recusal', ownHand(member), { member })),
  ];
};

/** Dissents, and refusals with their reasons: signed by the member, or by whoever wrote them down. */
const listDissents = (workspace: Workspace, freeze: Freeze, submission: Submission): readonly PaperEntry[] =>
  listOutcomes(workspace.reads, freeze.id).flatMap((outcome) => {
    const member = findMember(workspace, outcome.member);
    if (outcome.submission !== submission.id || outcome.state === 'signed' || !member) return [];
    const writer = findMember(workspace, outcome.recordedBy ?? outcome.member);
    return writer ? [entryOf('dissent', ownHand(writer), { submission, member })] : [];
  });

const listSubmissionPapers = (
  workspace: Workspace,
  submission: Submission,
  freeze: Freeze | null,
): readonly PaperEntry[] => {
  const hands = judgesHands(workspace, submission.id);
  const about = { submission };
  const visited = listVisitRecords(workspace.reads, submission.id).length > 0;
  const isClosed = readRound(workspace.reads) !== null;
  const sheets = isClosed ? listCountedSheets(workspace, submission.id) : [];
  return [
    ...(visited ? [entryOf('site-visit', hands, about)] : []),
    ...sheets.flatMap((sheet) => {
      const member = findMember(workspace, sheet.member);
      return member ? [entryOf('score-sheet', ownHand(member), { submission, member })] : [];
    }),
    ...(isClosed
      ? [
          entryOf('score-summary', hands, about),
          entryOf('minutes', recordersHands(workspace, submission.id), about),
        ]
      : []),
    ...(freeze
      ? [
          entryOf('opinion', hands, about),
          // 申报书 has the panel's box in applications for recognition only.
          ...(workspace.review.scheme.kind === 'recognition' ? [entryOf('opinion-box', hands, about)] : []),
          ...listDissents(workspace, freeze, submission),
        ]
      : []),
  ];
};

/** Every paper that the review has by now, in the order of filing; the bound report is the last one. */
export const listPaperEntries = (workspace: Workspace): readonly PaperEntry[] => {
  const freeze = findFreeze(workspace.reads);
  const present = presentHands(workspace);
  const chair = present.filter(({ leads }) => leads);
  return [
    ...(present.length > 0 ? [entryOf('sign-in', present)] : []),
    ...listStandingPapers(workspace),
    ...workspace.review.submissions.flatMap((submission) =>
      listSubmissionPapers(workspace, submission, freeze),
    ),
    ...(freeze ? [entryOf('report', chair)] : []),
  ];
};
