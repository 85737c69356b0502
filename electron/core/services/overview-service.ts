import type { Overview } from '../../../shared/contract/deliberation.ts';
import type { CoreContext } from './core-context.ts';
import { listPresentScorers } from './panel-service.ts';
import { listVisible, requireReady } from './require-access.ts';
import { requireSeat, type SeatInput } from './require-seat.ts';
import { requireClosedRound } from './revealed-sheets.ts';
import { overviewOf } from './review-overview.ts';

/**
 * 合议: what the panel has to talk about, of all submissions that the seat may see. Ranks are the review's, counted over the
 * others, too. Throws `round-open` until the chair closed the round, and what `requireReady` throws.
 */
export const readOverview = (context: CoreContext, input: SeatInput): Overview => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace } = seated;
  const round = requireClosedRound(workspace);
  const { aggregation } = workspace.review.scheme;
  const visible = new Set(listVisible(seated).map(({ id }) => id));
  const { submissions, agreement } = overviewOf(workspace);
  return {
    closedAt: round.closedAt,
    closeReason: round.reason ?? undefined,
    decimals: aggregation.decimals,
    method: aggregation.method,
    members: listPresentScorers(workspace).map(({ id, name, role }) => ({ id, name, role })),
    submissions: submissions.filter(({ id }) => visible.has(id)),
    agreement,
  };
};
