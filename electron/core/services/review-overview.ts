import type { Overview, OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { SubmissionAggregate } from '../../../shared/domain/aggregation/aggregation.ts';
import { aggregateReview } from '../../../shared/domain/aggregation/aggregation-review.ts';
import { rankByTotal, type Place } from '../../../shared/domain/aggregation/ranking.ts';
import { formatAgreement, measureAgreement } from '../../../shared/domain/deliberation/agreement.ts';
import { countDecisions, type DecisionTable } from '../../../shared/domain/deliberation/decision-rules.ts';
import { countGates } from '../../../shared/domain/deliberation/gates.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { isScoring } from '../../../shared/domain/review/review.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { EntryRevision } from '../../../shared/domain/scoring/revision.ts';
import { flagSpread } from '../../../shared/domain/scoring/spread.ts';
import type { ReadableDatabase } from '../store/database-types.ts';
import { readActivityHead } from '../store/rows/activity-rows.ts';
import { listExplained } from '../store/rows/minutes-rows.ts';
import { listDeliberationRevisions } from '../store/rows/revision-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listDecisionTables } from './decision-tables.ts';
import { judgesEverything, viewScores } from './matrix-scores.ts';
import { listCountedJudgements } from './revealed-review.ts';

/** Everybody's figures of the whole review; who may see which of them is the caller's to say. */
export type ReviewOverview = Pick<Overview, 'submissions' | 'agreement'>;

interface Found {
  readonly aggregates: ReadonlyMap<SubmissionId, SubmissionAggregate>;
  readonly places: ReadonlyMap<SubmissionId, Place>;
  readonly tables: readonly DecisionTable[];
  /** Those after deliberation. */
  readonly revisions: readonly EntryRevision[];
  readonly explained: ReadonlyMap<SubmissionId, ReadonlySet<string>>;
}

const find = (workspace: Workspace): Found => {
  const { review, reads } = workspace;
  const revisions = listDeliberationRevisions(reads);
  const sheets = listCountedJudgements(workspace, revisions);
  const aggregates = aggregateReview(
    review.scheme,
    review.submissions,
    [...sheets.values()].flat(),
    review.roster,
  );
  const totals = [...aggregates].flatMap(([id, { scores }]) => (scores ? [[id, scores.total] as const] : []));
  return {
    aggregates,
    places: rankByTotal(new Map(totals)),
    tables: listDecisionTables(workspace, sheets),
    revisions,
    explained: listExplained(reads),
  };
};

/** Entries changed after deliberation, however often each. */
const countRevised = (revisions: readonly EntryRevision[], submission: SubmissionId): number =>
  new Set(
    revisions
      .filter((each) => each.submission === submission)
      .map((each) => `${each.member}/${each.indicator}`),
  ).size;

const describeSubmission = (
  { review, convening }: Workspace,
  found: Found,
  table: DecisionTable,
): OverviewSubmission => {
  const { scheme, roster } = review;
  const { submission, sheets } = table;
  const { id } = submission;
  const [scores, place] = [found.aggregates.get(id)?.scores, found.places.get(id)];
  const flags = flagSpread(schemeOfSubmission(scheme, submission), sheets);
  const explained = found.explained.get(id);
  const recused = new Set(
    convening.recusals.filter((each) => each.submission === id).map((each) => each.member),
  );
  return {
    id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    scores: scores && place ? viewScores(review, scores, place) : undefined,
    recused: roster
      .filter((member) => isScoring(member) && recused.has(member.id))
      .map((member) => member.id),
    ...countDecisions(table),
    gates: countGates(table),
    flags: flags.length,
    unexplained: flags.filter(({ indicator }) => !explained?.has(indicator)).length,
    revisions: countRevised(found.revisions, id),
  };
};

/** Members of one part judge less than the others: their orders are of something else. */
const agree = ({ review }: Workspace, { aggregates }: Found): Overview['agreement'] => {
  const whole = new Set(
    review.roster.filter((member) => judgesEverything(review.scheme, member)).map(({ id }) => id),
  );
  const agreement = measureAgreement(
    new Map(
      [...aggregates].flatMap(([id, { scores }]) =>
        scores ? [[id, scores.members.filter(({ member }) => whole.has(member))] as const] : [],
      ),
    ),
  );
  return (
    agreement && {
      coefficient: formatAgreement(agreement),
      members: agreement.members,
      submissions: agreement.submissions,
    }
  );
};

const compute = (workspace: Workspace): ReviewOverview => {
  const found = find(workspace);
  return {
    submissions: found.tables.map((table) => describeSubmission(workspace, found, table)),
    agreement: agree(workspace, found),
  };
};

/** Until the next row of the log nothing of it can change: every command writes one. */
const remembered = new WeakMap<
  ReadableDatabase,
  { readonly seq: number; readonly overview: ReviewOverview }
>();

/** Throws `round-open`, and `sheets-missing` where nobody's sheet counts for a submission. */
export const overviewOf = (workspace: Workspace): ReviewOverview => {
  const { seq } = readActivityHead(workspace.reads);
  const known = remembered.get(workspace.reads);
  if (known?.seq === seq) return known.overview;
  const overview = compute(workspace);
  remembered.set(workspace.reads, { seq, overview });
  return overview;
};
