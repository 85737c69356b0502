import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { listSubjects } from '../../../shared/domain/deliberation/decision-subjects.ts';
import { isFailure } from '../../../shared/domain/failure.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { isScoring } from '../../../shared/domain/review/review.ts';
import { keepToOwnLaptop } from '../../../shared/domain/review/own-laptop-stages.ts';
import { deriveStages, nextStage, type ReviewFacts } from '../../../shared/domain/review/stage.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { readHandedInKeys } from '../store/rows/handed-in-rows.ts';
import { countOpinions } from '../store/rows/opinion-rows.ts';
import { findReturn } from '../store/rows/return-rows.ts';
import { isAccepted } from '../store/rows/review-rows.ts';
import { countVisits } from '../store/rows/visit-rows.ts';
import { readRound } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { countReviewDecisions } from './decision-tables.ts';
import { countSigners } from './opinion-signers.ts';
import { listPresentScorers } from './panel-service.ts';
import { listPresentJudges, readStanding } from './require-access.ts';

type Summary = HostOutputs['reviews']['summary'];

/** Nothing is decided while the round is open; afterwards a decision counts while it is lawful. */
const countAllDecisions = (
  workspace: Workspace,
  roundClosed: boolean,
): Pick<ReviewFacts, 'decisionsMade' | 'decisionsTotal'> => {
  const { submissions, scheme } = workspace.review;
  if (roundClosed) {
    const { decided, subjects } = countReviewDecisions(workspace);
    return { decisionsMade: decided, decisionsTotal: subjects };
  }
  const subjects = submissions.map((submission) => listSubjects(scheme, submission).length);
  return { decisionsMade: 0, decisionsTotal: subjects.reduce((sum, each) => sum + each, 0) };
};

/** Counts only: the rail is for everybody, before and after scoring. */
const gatherFacts = (workspace: Workspace): ReviewFacts => {
  const { review, reads } = workspace;
  const scorers = review.roster.filter(isScoring);
  const present = listPresentScorers(workspace);
  const isHandedIn = readHandedInKeys(reads);
  const sheets = review.submissions.flatMap(({ id }) =>
    listPresentJudges(workspace, id).map((member) => isHandedIn({ member: member.id, submission: id })),
  );
  // The chair sits at the host: nobody waits for that on an own laptop.
  const isApart = readDevice(reads).kind !== 'host';
  const freeze = findFreeze(reads);
  const { signers, done } = countSigners(workspace, freeze);
  const roundClosed = readRound(reads) !== null;
  return {
    bureauTrusted: isAccepted(reads),
    scoringMembers: scorers.length,
    signedIn: present.length,
    ready: present.filter((member) => readStanding(workspace, member.id) === 'ready').length,
    hasChair: isApart || scorers.some((member) => member.role === 'chair'),
    chairSignedIn: isApart || present.some((member) => member.role === 'chair'),
    sheetsSubmitted: sheets.filter((isIn) => isIn).length,
    sheetsExpected: sheets.length,
    ...countVisits(reads),
    roundClosed,
    ...countAllDecisions(workspace, roundClosed),
    opinionsDrafted: countOpinions(reads),
    opinionsTotal: review.submissions.length,
    frozen: freeze !== null,
    signed: done,
    signers,
    returned: freeze ? findReturn(reads, freeze.id) !== null : false,
  };
};

/** Whose own laptop this is; the host is nobody's. */
const findSeatOf = ({ review, reads }: Workspace): Summary['seatOf'] => {
  const device = readDevice(reads);
  if (device.kind === 'host') return null;
  const { member } = device;
  return { member, name: review.roster.find(({ id }) => id === member)?.name ?? member };
};

const summarise = (context: CoreContext, workspace: Workspace): Summary => {
  const { review } = workspace;
  const seatOf = findSeatOf(workspace);
  const derived = deriveStages(gatherFacts(workspace));
  const stages = seatOf ? keepToOwnLaptop(derived) : derived;
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
    seatOf,
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
