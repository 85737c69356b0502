import type { Claim, Submission } from '../../../shared/domain/review/review.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { isOtherValue } from '../../../shared/domain/site-visit/record-rules.ts';
import { writeChange } from '../../../shared/domain/site-visit/write-change.ts';
import { applySupplements } from '../../../shared/domain/supplement/supplement.ts';
import type { ChangedBasis } from '../store/rows/reconsideration-rows.ts';
import { listSupplements } from '../store/rows/supplement-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listBases, listEffects } from './supplement-effects.ts';

const titleOf = (scheme: Scheme, { indicator: id, measure }: Claim): string => {
  const indicator = listIndicators(scheme).find((each) => each.indicator.id === id)?.indicator;
  const own =
    indicator && 'measures' in indicator ? indicator.measures.find((each) => each.id === measure) : undefined;
  return (own ?? indicator)?.title.zh ?? id;
};

const listAccepted = (scheme: Scheme, { id, claims }: Submission): readonly ChangedBasis[] =>
  claims
    .filter(({ value, accepted }) => accepted !== undefined && isOtherValue(value, accepted))
    .map((claim) => ({
      submission: id,
      cause: 'site-visit',
      what: writeChange(titleOf(scheme, claim), claim.unit, claim.value, claim.accepted),
      concerns: (entry) => entry.indicator === claim.indicator,
    }));

/** Everything about a submission that is not as the package has it: sent later by the bureau, accepted on the spot. */
export const listChangedBases = (
  { given, review, reads }: Pick<Workspace, 'given' | 'review' | 'reads'>,
  id: Submission['id'],
): readonly ChangedBasis[] => {
  const [first, now] = [given, review].map(({ submissions }) => submissions.find((each) => each.id === id));
  if (!first || !now) return [];
  const supplements = listSupplements(reads);
  const supplied = supplements.flatMap(({ submissions }, at) => {
    const before = applySupplements(first, supplements.slice(0, at));
    return listBases(review, listEffects({ ...review, submissions: [before] }, submissions));
  });
  return [...supplied, ...listAccepted(schemeOfSubmission(review.scheme, now), now)];
};
