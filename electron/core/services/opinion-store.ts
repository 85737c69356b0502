import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { draftOpinion } from '../../../shared/domain/opinion/opinion-draft.ts';
import type { Opinion } from '../../../shared/domain/opinion/opinion.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { findOpinion, insertOpinion } from '../store/rows/opinion-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { computeSubmission, type SubmissionComputation } from './review-computation.ts';

/** The opinion as saved, or the draft that data give, not saved yet. */
export const readOrDraft = (
  workspace: Workspace,
  submission: Submission,
  computation: SubmissionComputation,
): Opinion =>
  findOpinion(workspace.reads, submission.id) ??
  draftOpinion({ review: workspace.review, submission, ...computation });

/** Saves the drafts of all submissions that have none, in one transaction; called when the chair opens the stage. */
export const saveMissingDrafts = (workspace: Workspace, actor: string): void => {
  if (findFreeze(workspace.reads)) return;
  const drafts = workspace.review.submissions
    .filter((submission) => findOpinion(workspace.reads, submission.id) === null)
    .map((submission) => readOrDraft(workspace, submission, computeSubmission(workspace, submission)));
  if (drafts.length === 0) return;
  workspace.run({
    actor,
    event: 'opinion.edited',
    data: { drafted: drafts.map((draft) => draft.submission) },
    write: (db) => drafts.forEach((draft) => insertOpinion(db, draft)),
  });
};

/** Throws `opinion-frozen`: what is being signed cannot be edited. */
export const requireUnfrozen = (workspace: Workspace): void => {
  if (findFreeze(workspace.reads)) throw new PanelDeskError('opinion-frozen');
};
