import { aggregateByPlan, type SubmissionAggregate } from './aggregation.ts';
import { planAggregation, type AggregationPlan } from './aggregation-plan.ts';
import type { SubmissionId } from '../ids.ts';
import type { RosterMember, Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { ScoreSheet } from '../scoring/sheet.ts';

/** What tells how a submission's sheets are read. */
export type Judged = Pick<Submission, 'id' | 'type'>;

export const groupBySubmission = (
  sheets: readonly ScoreSheet[],
): ReadonlyMap<SubmissionId, readonly ScoreSheet[]> => {
  const groups = new Map<SubmissionId, ScoreSheet[]>();
  for (const sheet of sheets) {
    const group = groups.get(sheet.submission);
    if (group) group.push(sheet);
    else groups.set(sheet.submission, [sheet]);
  }
  return groups;
};

/** All submissions of a review, with one plan for each type. Throws as `aggregateSubmission` does. */
export const aggregateReview = (
  scheme: Scheme,
  submissions: readonly Judged[],
  sheets: readonly ScoreSheet[],
  members: readonly RosterMember[],
): ReadonlyMap<SubmissionId, SubmissionAggregate> => {
  const own = groupBySubmission(sheets);
  const plans = new Map<string | undefined, AggregationPlan>();
  return new Map(
    submissions.map((submission) => {
      const plan = plans.get(submission.type) ?? planAggregation(scheme, submission);
      plans.set(submission.type, plan);
      const aggregate = aggregateByPlan(plan, scheme.aggregation, own.get(submission.id) ?? [], members);
      return [submission.id, aggregate];
    }),
  );
};
