import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { readRound, readSheet, type ClosedRound } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listPresentScorers } from './panel-service.ts';

/** Throws `round-open`: before the chair closed the round nobody may read a sheet that is not the own one. */
export const requireClosedRound = (workspace: Workspace): ClosedRound => {
  const round = readRound(workspace.reads);
  if (!round) throw new PanelDeskError('round-open');
  return round;
};

/** The sheets that count for a submission: submitted ones of present members. Throws `round-open`. */
export const listCountedSheets = (workspace: Workspace, submission: SubmissionId): readonly ScoreSheet[] => {
  requireClosedRound(workspace);
  return listPresentScorers(workspace)
    .map((member) => readSheet(workspace.reads, { member: member.id, submission }))
    .filter((sheet) => sheet.submittedAt !== null)
    .map(({ entries, ...sheet }) => ({
      ...sheet,
      entries: entries.map(({ revision: _revision, ...entry }) => entry),
    }));
};
