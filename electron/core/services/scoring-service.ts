import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import { judgesPart, schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { givesPoints } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { listMissingParts } from '../../../shared/domain/scoring/sheet-rules.ts';
import { totalSheet } from '../../../shared/domain/scoring/sheet-totals.ts';
import {
  closeRound as writeClosedRound,
  markSubmitted,
  readRound,
  readSheet,
} from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { listPresentScorers } from './panel-service.ts';
import { requireOpenSheet, requirePresent, type SheetInput } from './require-open-sheet.ts';
import { requireRole, requireScoringSeat, type SeatInput } from './require-seat.ts';

const progressOf = (
  workspace: Workspace,
  member: RosterMember,
  submission: Submission,
): { done: number; count: number; submittedAt: string | null } => {
  const sheet = readSheet(workspace.reads, { member: member.id, submission: submission.id });
  const rows = schemeOfSheet(workspace.review.scheme, submission, member);
  const { done, count } = totalSheet(rows, sheet.entries);
  return { done, count, submittedAt: sheet.submittedAt };
};

export interface OwnSubmission {
  readonly id: SubmissionId;
  readonly baseName: string;
  readonly applicant: string;
  readonly done: number;
  readonly count: number;
  readonly submittedAt: string | null;
}

export const listOwnSubmissions = (
  context: CoreContext,
  input: SeatInput,
): { submissions: OwnSubmission[]; roundClosed: boolean } => {
  const seated = requireScoringSeat(context, input);
  requirePresent(seated);
  const { workspace, member } = seated;
  return {
    submissions: workspace.review.submissions.map((submission) => ({
      id: submission.id,
      baseName: submission.baseName,
      applicant: submission.applicant.name,
      ...progressOf(workspace, member, submission),
    })),
    roundClosed: readRound(workspace.reads) !== null,
  };
};

/** Locks the own sheet. Throws `sheet-incomplete` with the number of gaps and the first of them. */
export const submitSheet = (context: CoreContext, input: SheetInput): { savedAt: string } => {
  const { seated, scheme, submission, key, sheet } = requireOpenSheet(context, input);
  const missing = listMissingParts(scheme, submission, sheet.entries);
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
  readonly sheets: { submissionId: SubmissionId; done: number; count: number; submitted: boolean }[];
}

/** For chair and secretary: counts, never points. */
export const readProgress = (
  context: CoreContext,
  input: SeatInput,
): { members: MemberProgress[]; roundClosed: boolean } => {
  const { workspace } = requireRole(context, input, 'chair', 'secretary');
  return {
    members: listPresentScorers(workspace).map((member) => ({
      id: member.id,
      name: member.name,
      sheets: workspace.review.submissions.map((submission) => {
        const { done, count, submittedAt } = progressOf(workspace, member, submission);
        return { submissionId: submission.id, done, count, submitted: submittedAt !== null };
      }),
    })),
    roundClosed: readRound(workspace.reads) !== null,
  };
};

/** Sheets of present members that are not in yet. */
const listMissingSheets = (
  workspace: Workspace,
): readonly { readonly member: MemberId; readonly submission: SubmissionId }[] =>
  listPresentScorers(workspace).flatMap((member) =>
    workspace.review.submissions
      .filter(
        (submission) =>
          readSheet(workspace.reads, { member: member.id, submission: submission.id }).submittedAt === null,
      )
      .map((submission) => ({ member: member.id, submission: submission.id })),
  );

type MissingSheet = ReturnType<typeof listMissingSheets>[number];

/** Whether some submission, or some part of one, would be left without a sheet that counts. */
const lacksEverySheet = (workspace: Workspace, missing: readonly MissingSheet[]): boolean => {
  const { scheme, submissions } = workspace.review;
  const parts = scheme.parts.length === 0 ? [undefined] : scheme.parts.map((part) => part.id);
  return submissions.some(({ id }) => {
    const absent = new Set(missing.filter((each) => each.submission === id).map((each) => each.member));
    const counted = listPresentScorers(workspace).filter((member) => !absent.has(member.id));
    return parts.some((part) => !counted.some((member) => judgesPart(member, part)));
  });
};

/**
 * The second closing: the chair ends the round and all sheets are revealed. With sheets missing a reason is needed, those
 * sheets do not count, and every submission (in each of its parts) must still have one that does. Throws `sheets-missing`, `round-closed`.
 */
export const closeRound = (
  context: CoreContext,
  input: SeatInput & { readonly reason?: string | undefined },
): { savedAt: string } => {
  const { workspace, member } = requireRole(context, input, 'chair');
  if (readRound(workspace.reads)) throw new PanelDeskError('round-closed');
  const missing = listMissingSheets(workspace);
  const reason = input.reason?.trim() ?? '';
  if (lacksEverySheet(workspace, missing) || (missing.length > 0 && reason === ''))
    throw new PanelDeskError('sheets-missing', { count: missing.length });
  const { at } = workspace.run({
    actor: member.id,
    event: 'round.closed',
    data: { reason, missing: missing.map((each) => ({ ...each })) },
    write: (db, now) =>
      writeClosedRound(db, { closedAt: now, closedBy: member.id, reason: reason === '' ? null : reason }),
  });
  return { savedAt: at };
};
