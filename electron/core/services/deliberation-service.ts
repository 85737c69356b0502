import type { Matrix } from '../../../shared/contract/deliberation.ts';
import { countDecisions } from '../../../shared/domain/deliberation/decision-rules.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { rankByTotal } from '../../../shared/domain/aggregation/ranking.ts';
import type { CoreContext } from './core-context.ts';
import { viewGroups, viewScores } from './matrix-view.ts';
import { listPresentScorers } from './panel-service.ts';
import { requireSeat } from './require-seat.ts';
import { computeSubmission } from './review-computation.ts';
import { requireClosedRound } from './revealed-sheets.ts';

/** 合议: everybody's sheets side by side. Throws `round-open` until the chair closed the round. */
export const readMatrix = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly session: string },
): Matrix => {
  const { workspace } = requireSeat(context, input);
  const round = requireClosedRound(workspace);
  const { scheme, submissions } = workspace.review;
  const computed = submissions.map((submission) => ({
    submission,
    ...computeSubmission(workspace, submission),
  }));
  const places = rankByTotal(
    new Map(
      computed.flatMap(({ submission, aggregate }) =>
        aggregate.scores ? [[submission.id, aggregate.scores.total] as const] : [],
      ),
    ),
  );
  return {
    closedAt: round.closedAt,
    closeReason: round.reason ?? undefined,
    decimals: scheme.aggregation.decimals,
    method: scheme.aggregation.method,
    members: listPresentScorers(workspace).map(({ id, name, role }) => ({ id, name, role })),
    submissions: computed.map(({ submission, sheets, aggregate, decisions }) => {
      return {
        id: submission.id,
        baseName: submission.baseName,
        applicant: submission.applicant.name,
        scores: aggregate.scores
          ? viewScores(scheme, aggregate.scores, places.get(submission.id) ?? { rank: 1, tied: false })
          : undefined,
        ...countDecisions({ scheme, submission, sheets, decisions }),
        groups: viewGroups(scheme, submission, sheets, aggregate),
      };
    }),
  };
};
