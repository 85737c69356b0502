import type { Matrix } from '../../../shared/contract/deliberation.ts';
import {
  aggregateSubmission,
  rankByTotal,
  type SubmissionAggregate,
} from '../../../shared/domain/aggregation.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import { formatHundredths, rational } from '../../../shared/domain/rational.ts';
import type { Submission } from '../../../shared/domain/review.ts';
import type { Scheme } from '../../../shared/domain/scheme.ts';
import type { ScoreSheet } from '../../../shared/domain/sheet.ts';
import { flagSpread } from '../../../shared/domain/spread.ts';
import type { CoreContext } from './core-context.ts';
import { listPresentScorers } from './panel-service.ts';
import { requireSeat } from './require-seat.ts';
import { listCountedSheets, requireClosedRound } from './revealed-sheets.ts';

type MatrixSubmission = Matrix['submissions'][number];

const viewGroups = (
  scheme: Scheme,
  sheets: readonly ScoreSheet[],
  aggregate: SubmissionAggregate,
): MatrixSubmission['groups'] => {
  const flags = flagSpread(scheme, sheets);
  return scheme.groups.map((group) => ({
    id: group.id,
    title: group.title,
    maxPoints: group.maxPoints,
    indicators: group.indicators.map((indicator) => {
      const computed = aggregate.indicators.find((each) => each.indicator === indicator.id);
      const flag = flags.find((each) => each.indicator === indicator.id);
      return {
        id: indicator.id,
        title: indicator.title,
        maxPoints: indicator.maxPoints,
        mean: formatHundredths(computed?.mean ?? rational(0n), scheme.aggregation.decimals),
        range: asPoints(computed?.range ?? 0),
        flag: flag ? { outlier: flag.outlier } : undefined,
        cells: sheets.flatMap((sheet) =>
          sheet.entries
            .filter((entry) => entry.indicator === indicator.id)
            .map((entry) => ({ ...entry, evidence: [...entry.evidence], member: sheet.member })),
        ),
      };
    }),
  }));
};

const viewSubmission = (
  scheme: Scheme,
  submission: Submission,
  sheets: readonly ScoreSheet[],
  aggregate: SubmissionAggregate,
  place: { readonly rank: number; readonly tied: boolean },
): MatrixSubmission => {
  const print = (value: SubmissionAggregate['total']): string =>
    formatHundredths(value, scheme.aggregation.decimals);
  return {
    id: submission.id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    ...place,
    total: print(aggregate.total),
    base: print(aggregate.base),
    bonus: print(aggregate.bonus),
    untrimmedTotal: print(aggregate.untrimmedTotal),
    trimmed: aggregate.trimmed,
    memberTotals: [...aggregate.members],
    groups: viewGroups(scheme, sheets, aggregate),
  };
};

/** 合议: everybody's sheets side by side. Throws `round-open` until the chair closed the round. */
export const readMatrix = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly session: string },
): Matrix => {
  const { workspace } = requireSeat(context, input);
  const round = requireClosedRound(workspace);
  const { scheme, submissions } = workspace.review;
  const computed = submissions.map((submission) => {
    const sheets = listCountedSheets(workspace, submission.id);
    return { submission, sheets, aggregate: aggregateSubmission(scheme, sheets) };
  });
  const places = rankByTotal(
    new Map(computed.map(({ submission, aggregate }) => [submission.id, aggregate.total])),
  );
  return {
    closedAt: round.closedAt,
    closeReason: round.reason ?? undefined,
    decimals: scheme.aggregation.decimals,
    method: scheme.aggregation.method,
    members: listPresentScorers(workspace).map(({ id, name, role }) => ({ id, name, role })),
    submissions: computed.map(({ submission, sheets, aggregate }) =>
      viewSubmission(
        scheme,
        submission,
        sheets,
        aggregate,
        places.get(submission.id) ?? { rank: 1, tied: false },
      ),
    ),
  };
};
