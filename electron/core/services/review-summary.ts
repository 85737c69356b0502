import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { countDecisions } from '../../../shared/domain/deliberation/decision-rules.ts';
import { listSubjects } from '../../../shared/domain/deliberation/decision-subjects.ts';
import { isFailure } from '../../../shared/domain/failure.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { isScoring } from '../../../shared/domain/review/review.ts';
import { deriveStages, nextStage, type ReviewFacts } from '../../../shared/domain/review/stage.ts';
import { findFreeze, listSignatures } from '../store/rows/freeze-rows.ts';
import { findOpinion } from '../store/rows/opinion-rows.ts';
import { findReturn } from '../store/rows/return-rows.ts';
import { isAccepted } from '../store/rows/review-rows.ts';
import { readSignIns } from '../store/rows/seat-rows.ts';
import { readRound, readSheet } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { decisionTable } from './decisions-view.ts';
import { listPresentScorers } from './panel-service.ts';

type Summary = HostOutputs['reviews']['summary'];

/** Nothing is decided while the round is open; afterwards a decision counts while it is lawful. */
const countAllDecisions = (
  workspace: Workspace,
  roundClosed: boolean,
): Pick<ReviewFacts, 'decisionsMade' | 'decisionsTotal'> => {
  const { submissions, scheme } = workspace.review;
  const counts = submissions.map((submission) =>
    roundClosed
      ? countDecisions(decisionTable(workspace, submission))
      : { decided: 0, subjects: listSubjects(scheme, submission).length },
  );
  return {
    decisionsMade: counts.reduce((sum, { decided }) => sum + decided, 0),
    decisionsTotal: counts.reduce((sum, { subjects }) => sum + subjects, 0),
  };
};

/** Counts only: the rail is for everybody, before and after scoring. */
const gatherFacts = (workspace: Workspace): ReviewFacts => {
  const { review, reads } = workspace;
  const signIns = readSignIns(reads);
  const scorers = review.roster.filter(isScoring);
  const present = scorers.filter((member) => signIns.has(member.id));
  const sheets = present.flatMap((member) =>
    review.submissions.map((submission) =>
      readSheet(reads, { member: member.id, submission: submission.id }),
    ),
  );
  const freeze = findFreeze(reads);
  const roundClosed = readRound(reads) !== null;
  return {
    bureauTrusted: isAccepted(reads),
    scoringMembers: scorers.length,
    signedIn: present.length,
    chairSignedIn: present.some((member) => member.role === 'chair'),
    sheetsSubmitted: sheets.filter((sheet) => sheet.submittedAt !== null).length,
    sheetsExpected: sheets.length,
    roundClosed,
    ...countAllDecisions(workspace, roundClosed),
    opinionsDrafted: review.submissions.filter((submission) => findOpinion(reads, submission.id) !== null)
      .length,
    opinionsTotal: review.submissions.length,
    frozen: freeze !== null,
    signed: freeze ? listSignatures(reads, freeze.id).length : 0,
    signers: present.length,
    returned: freeze ? findReturn(reads, freeze.id) !== null : false,
  };
};

const summarise = (context: CoreContext, workspace: Workspace): Summary => {
  const { review } = workspace;
  const stages = deriveStages(gatherFacts(workspace));
  return {
    reviewId: review.id,
    title: review.title,
    bureau: review.bureau.name,
    panel: review.panel.name,
    schemeTitle: review.scheme.title,
    submissions: review.submissions.length,
    experts: listPresentScorers(workspace).length || review.roster.filter(isScoring).length,
    touchedAt: new Date(context.workspaces().touchedAt(review.id)).toISOString(),
    stages: [...stages],
    next: nextStage(stages),
  };
};

export const readSummary = (context: CoreContext, input: { readonly reviewId: ReviewId }): Summary =>
  summarise(context, context.workspaces().open(input.reviewId));

/** A workspace that cannot be opened is reported with its failure: hiding it would look like a loss. */
export const listReviews = (context: CoreContext): HostOutputs['reviews']['list'] => {
  const reviews: Summary[] = [];
  const damaged: { reviewId: string; code: string }[] = [];
  for (const reviewId of context.workspaces().listIds()) {
    try {
      reviews.push(readSummary(context, { reviewId }));
    } catch (error) {
      if (!isFailure(error)) throw error;
      damaged.push({ reviewId, code: error.code });
    }
  }
  reviews.sort((a, b) => (a.touchedAt < b.touchedAt ? 1 : a.touchedAt > b.touchedAt ? -1 : 0));
  return { reviews, damaged };
};
