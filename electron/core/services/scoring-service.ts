import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import { isRecused } from '../../../shared/domain/convening/convening.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { givesPoints } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { listMissingParts } from '../../../shared/domain/scoring/sheet-rules.ts';
import { totalSheet } from '../../../shared/domain/scoring/sheet-totals.ts';
import type { Entry } from '../../../shared/domain/scoring/sheet.ts';
import { listBegun, readHandedInKeys } from '../store/rows/handed-in-rows.ts';
import { readWaitingCounts } from '../store/rows/reconsideration-rows.ts';
import { markSubmitted, readRound, readSheet } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { hasOpenHint } from './open-hints.ts';
import { listPresentScorers } from './panel-service.ts';
import { requireReady } from './require-access.ts';
import { requireOpenSheet, type SheetInput } from './require-open-sheet.ts';
import { requireRole, requireScoringSeat, type SeatedCall, type SeatInput } from './require-seat.ts';

/** How much of a sheet is given. */
const countGiven = (
  { review }: Workspace,
  member: RosterMember,
  submission: Submission,
  entries: readonly Entry[],
): { done: number; count: number } => {
  const { done, count } = totalSheet(schemeOfSheet(review.scheme, submission, member), entries);
  return { done, count };
};

const progressOf = (
  workspace: Workspace,
  member: RosterMember,
  submission: Submission,
): { done: number; count: number; submittedAt: string | null } => {
  const sheet = readSheet(workspace.reads, { member: member.id, submission: submission.id });
  return { ...countGiven(workspace, member, submission, sheet.entries), submittedAt: sheet.submittedAt };
};

/** What the member judges, or will once a hint is settled. */
const listJudged = ({ workspace, member }: SeatedCall): readonly Submission[] =>
  workspace.review.submissions.filter(({ id }) => !isRecused(workspace.convening, member.id, id));

export interface OwnSubmission {
  readonly id: SubmissionId;
  readonly baseName: string;
  readonly applicant: string;
  readonly done: number;
  readonly count: number;
  readonly submittedAt: string | null;
  readonly waits: boolean;
  readonly toReconsider: number;
}

/** What the own seat judges. Throws what `requireReady` throws, and `not-allowed` for the secretary. */
export const listOwnSubmissions = (
  context: CoreContext,
  input: SeatInput,
): { submissions: OwnSubmission[]; waiting: number; roundClosed: boolean } => {
  const seated = requireScoringSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  const countWaiting = readWaitingCounts(workspace.reads);
  // A submission with an open hint is named: opening it says what it waits for.
  const submissions = listJudged(seated).map((submission) => ({
    id: submission.id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    ...progressOf(workspace, member, submission),
    waits: hasOpenHint(workspace, member, submission),
    toReconsider: countWaiting({ member: member.id, submission: submission.id }),
  }));
  return {
    submissions,
    waiting: submissions.filter(({ waits }) => waits).length,
    roundClosed: readRound(workspace.reads) !== null,
  };
};

/** Locks the own sheet. Throws `sheet-incomplete` with the number of gaps and the first of them. */
export const submitSheet = (context: CoreContext, input: SheetInput): { savedAt: string } => {
  const { seated, scheme, submission, key, sheet, reconsiderations } = requireOpenSheet(context, input);
  const missing = listMissingParts(scheme, submission, sheet.entries, reconsiderations);
  const [first] = missing;
  if (first)
    throw new PanelDeskError('sheet-incomplete', {
      count: missing.length,
      indicator: first.indicator,
      missing: first.missing,
    });
  const { total } = totalSheet(scheme, sheet.entries);
  const { at } = seated.workspace.run({
    actor: seated.member.id,
    event: 'sheet.submitted',
    data: { submission: key.submission, ...(givesPoints(scheme) ? { total } : {}) },
    write: (db, now) => markSubmitted(db, key, now),
  });
  return { savedAt: at };
};

export interface MemberProgress {
  readonly id: MemberId;
  readonly name: string;
  readonly sheets: {
    submissionId: SubmissionId;
    done: number;
    count: number;
    submitted: boolean;
    toReconsider: number;
  }[];
}

/** For chair and secretary: counts, never points; a recused member has no sheet to wait for. */
export const readProgress = (
  context: CoreContext,
  input: SeatInput,
): { members: MemberProgress[]; roundClosed: boolean } => {
  const seated = requireRole(context, input, 'chair', 'secretary');
  requireReady(seated);
  const { workspace } = seated;
  const isHandedIn = readHandedInKeys(workspace.reads);
  const begun = Map.groupBy(listBegun(workspace.reads), ({ member }) => member);
  const countWaiting = readWaitingCounts(workspace.reads);
  return {
    members: listPresentScorers(workspace).map((member) => {
      const own = new Map(begun.get(member.id)?.map(({ submission, entries }) => [submission, entries]));
      return {
        id: member.id,
        name: member.name,
        sheets: listJudged({ workspace, member }).map((submission) => ({
          submissionId: submission.id,
          ...countGiven(workspace, member, submission, own.get(submission.id) ?? []),
          submitted: isHandedIn({ member: member.id, submission: submission.id }),
          toReconsider: countWaiting({ member: member.id, submission: submission.id }),
        })),
      };
    }),
    roundClosed: readRound(workspace.reads) !== null,
  };
};
