import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { draftOpinion } from '../../../shared/domain/opinion/opinion-draft.ts';
import type { FigureTable, Opinion } from '../../../shared/domain/opinion/opinion.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { findOpinion, insertOpinion, listDrafted, listSavedOpinions } from '../store/rows/opinion-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listCountedJudgements, listCountedWords } from './revealed-review.ts';
import { computeReview, type SubmissionComputation } from './review-computation.ts';

/** The opinion as saved, or the draft that data give, not saved yet. */
export const readOrDraft = (
  workspace: Workspace,
  submission: Submission,
  computation: SubmissionComputation,
): Opinion =>
  findOpinion(workspace.reads, submission.id) ??
  draftOpinion({ review: workspace.review, submission, ...computation });

/** An opinion beside what its figures read now. */
export interface ReviewOpinion {
  readonly submission: Submission;
  readonly figures: FigureTable;
  readonly opinion: Opinion;
  /** Whether it is saved. */
  readonly drafted: boolean;
}

/** Drafts quote what members wrote; figures alone are read faster. */
const computeFor = (workspace: Workspace, drafted: Pick<ReadonlySet<SubmissionId>, 'has'>) =>
  computeReview(
    workspace,
    workspace.review.submissions.every(({ id }) => drafted.has(id))
      ? listCountedJudgements(workspace)
      : listCountedWords(workspace),
  );

/** `readOrDraft` of all submissions, by a few questions to the database for all. Throws `round-open`, `sheets-missing`. */
export const readOrDraftAll = (workspace: Workspace): readonly ReviewOpinion[] => {
  const { review, reads } = workspace;
  const saved = listSavedOpinions(reads);
  return computeFor(workspace, saved).map((computed) => {
    const { submission, figures } = computed;
    const own = saved.get(submission.id);
    return {
      submission,
      figures,
      opinion: own ?? draftOpinion({ review, ...computed }),
      drafted: own !== undefined,
    };
  });
};

/** Saves the drafts of all submissions that have none, in one transaction; called when the chair opens the stage. */
export const saveMissingDrafts = (workspace: Workspace, actor: string): void => {
  if (findFreeze(workspace.reads)) return;
  const { review, reads } = workspace;
  const drafted = listDrafted(reads);
  if (review.submissions.every(({ id }) => drafted.has(id))) return;
  const drafts = computeReview(workspace, listCountedWords(workspace))
    .filter(({ submission }) => !drafted.has(submission.id))
    .map((computed) => draftOpinion({ review, ...computed }));
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
