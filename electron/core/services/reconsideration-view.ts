import type {
  OwnReconsideration,
  ReconsiderationView,
} from '../../../shared/contract/reconsideration-view.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { reconsiderationsOf, type Reconsideration } from '../../../shared/domain/scoring/reconsideration.ts';
import { listReconsiderations } from '../store/rows/reconsideration-rows.ts';
import type { CoreContext } from './core-context.ts';
import { listVisible, requireReady } from './require-access.ts';
import { requireSeat, type SeatInput } from './require-seat.ts';
import { listCountedJudgements } from './revealed-review.ts';

/** Without clocks and without whose it is: for the member's own sheet. */
export const viewOwnReconsideration = ({
  id,
  indicator,
  cause,
  what,
  before,
  settled,
}: Reconsideration): OwnReconsideration => ({
  id,
  indicator,
  cause,
  what,
  before,
  settled: settled ? { outcome: settled.outcome, after: settled.after, reason: settled.reason } : null,
});

/**
 * Everybody's, of the sheets that count for what the seat may see, in the package's order. Throws what `requireReady` throws, and
 * `round-open`: what was given before it changed is a score.
 */
export const readReconsiderations = (
  context: CoreContext,
  input: SeatInput,
): { reconsiderations: ReconsiderationView[] } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace } = seated;
  const { review, reads } = workspace;
  const counted = listCountedJudgements(workspace);
  const names = new Map(review.roster.map(({ id, name }) => [id, name]));
  const all = Map.groupBy(listReconsiderations(reads), ({ submission }) => submission);
  return {
    reconsiderations: listVisible(seated).flatMap((submission) => {
      const own = reconsiderationsOf(counted.get(submission.id) ?? [], all.get(submission.id) ?? []);
      if (own.length === 0) return [];
      const rows = listIndicators(schemeOfSubmission(review.scheme, submission));
      const titles = new Map(rows.map(({ indicator }) => [indicator.id, indicator.title]));
      return own.map((each) => ({
        ...viewOwnReconsideration(each),
        member: each.member,
        memberName: names.get(each.member) ?? '',
        submissionId: submission.id,
        baseName: submission.baseName,
        indicatorTitle: titles.get(each.indicator) ?? { zh: each.indicator },
      }));
    }),
  };
};
