import type { SubmissionAggregate } from '../aggregation/aggregation.ts';
import type { Decision } from '../deliberation/decision.ts';
import { listSubjects, type DecisionSubject, type SubjectKind } from '../deliberation/decision-subjects.ts';
import { figureToken, type FigureTable } from './opinion.ts';
import type { Review, Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoreSheet } from '../scoring/sheet.ts';

export interface DraftInput {
  readonly review: Review;
  readonly submission: Submission;
  readonly aggregate: SubmissionAggregate;
  readonly sheets: readonly ScoreSheet[];
  readonly figures: FigureTable;
  readonly decisions: readonly Decision[];
}

/** What a part of a draft is written from; `scheme` holds only what applies to the submission. */
export interface DraftContext extends DraftInput {
  readonly scheme: Scheme;
}

/** A subject beside what the panel decided on it, if it did. */
export interface DecidedSubject {
  readonly subject: DecisionSubject;
  readonly decision: Decision | undefined;
}

export const listDecided = (
  { scheme, submission, decisions }: Pick<DraftContext, 'scheme' | 'submission' | 'decisions'>,
  kind: SubjectKind,
): readonly DecidedSubject[] =>
  listSubjects(scheme, submission)
    .filter((subject) => subject.kind === kind)
    .map((subject) => ({
      subject,
      decision: decisions.find((each) => each.submission === submission.id && each.subject === subject.id),
    }));

/**
 * The bound decision, there or not: a draft that is older than a decision is stale until a person has read it again with
 * the decision in it.
 */
export const decisionToken = (subject: Pick<DecisionSubject, 'id'>): string =>
  figureToken(`decision:${subject.id}`);

/** `before` and the bound figure, where there is one. */
export const tokenAfter = (figures: FigureTable, before: string, key: string): string =>
  figures.has(key) ? `${before}${figureToken(key)}` : '';
