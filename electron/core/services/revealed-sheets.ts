import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { applyRevisions } from '../../../shared/domain/scoring/revision.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { readRound, readSheet, type ClosedRound } from '../store/rows/sheet-rows.ts';
import { listDeliberationRevisions } from '../store/rows/revision-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listPresentJudges } from './require-access.ts';

/** Throws `round-open`: before the chair closed the round nobody may read a sheet that is not the own one. */
export const requireClosedRound = (workspace: Workspace): ClosedRound => {
  const round = readRound(workspace.reads);
  if (!round) throw new PanelDeskError('round-open');
  return round;
};

/** The sheets that count for a submission, as revised since: submitted ones of present judges. Throws `round-open`. */
export const listCountedSheets = (workspace: Workspace, submission: SubmissionId): readonly ScoreSheet[] => {
  requireClosedRound(workspace);
  const revisions = listDeliberationRevisions(workspace.reads, submission);
  return listPresentJudges(workspace, submission)
    .map((member) => readSheet(workspace.reads, { member: member.id, submission }))
    .filter((sheet) => sheet.submittedAt !== null)
    .map(({ entries, ...sheet }) => ({
      ...sheet,
      entries: entries.map(({ revision: _revision, ...entry }) => entry),
    }))
    .map((sheet) => applyRevisions(sheet, revisions));
};
