import {
  aggregateSubmission,
  type SubmissionAggregate,
} from '../../../shared/domain/aggregation/aggregation.ts';
import type { Decision, SavedDecision } from '../../../shared/domain/deliberation/decision.ts';
import { tabulateFigures } from '../../../shared/domain/opinion/figures.ts';
import { asClaimedTime, asMemberId, asSubmissionId } from '../../../shared/domain/ids.ts';
import { resolveRuns, type FigureTable, type Opinion } from '../../../shared/domain/opinion/opinion.ts';
import { draftOpinion } from '../../../shared/domain/opinion/opinion-draft.ts';
import type { Review, RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';

/** One submission of a review with everybody's sheets and the panel's decisions. */
export interface PanelCase {
  readonly review: Review;
  readonly submission: Submission;
  readonly sheets: readonly ScoreSheet[];
  readonly decisions: readonly Decision[];
}

export const aDecision = (
  overrides: Omit<Partial<Decision>, 'submission'> & { readonly submission?: string } = {},
): Decision => ({
  subject: 'site',
  choice: 'met',
  values: [],
  reason: '',
  ...overrides,
  submission: asSubmissionId(overrides.submission ?? 'alpha'),
});

const saved = (decision: Decision): SavedDecision => ({
  ...decision,
  revision: 1,
  decidedBy: asMemberId('expert-01'),
  decidedAt: asClaimedTime('2026-11-20T10:00:00+08:00'),
});

/** As the services compute it from a workspace. */
export interface ComputedCase {
  readonly sheets: readonly ScoreSheet[];
  readonly aggregate: SubmissionAggregate;
  readonly decisions: readonly SavedDecision[];
  readonly figures: FigureTable;
}

export const computeCase = ({ review, submission, sheets, decisions }: PanelCase): ComputedCase => {
  const aggregate = aggregateSubmission(review.scheme, submission, sheets, review.roster);
  return {
    sheets,
    aggregate,
    decisions: decisions.map(saved),
    figures: tabulateFigures(review.scheme, submission, aggregate, decisions),
  };
};

export const draftOf = (from: PanelCase): Opinion =>
  draftOpinion({ review: from.review, submission: from.submission, ...computeCase(from) });

/** One section of the draft as it reads; undefined where the scheme has no such section. */
export const readDraft = (from: PanelCase, section: string): string | undefined => {
  const { figures } = computeCase(from);
  const text = draftOf(from).sections.find((each) => each.id === section)?.text;
  return text === undefined
    ? undefined
    : resolveRuns(text, figures)
        .map((run) => run.text ?? '—')
        .join('');
};

/** Those whose sheets count, in the roster's order. */
export const judgesOf = ({ review, sheets }: PanelCase): readonly RosterMember[] =>
  review.roster.filter((member) => sheets.some((sheet) => sheet.member === member.id));
