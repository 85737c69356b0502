import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { Review, Submission } from '../../../shared/domain/review/review.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import {
  listChangedIndicators,
  listReplacedMaterials,
} from '../../../shared/domain/supplement/changed-basis.ts';
import { listChanges, type SupplementChanges } from '../../../shared/domain/supplement/supplement-changes.ts';
import type { SupplementedSubmission } from '../../../shared/domain/supplement/supplement.ts';
import type { ActivityData } from '../store/activity-chain.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { raiseReconsiderations, type ChangedBasis } from '../store/rows/reconsideration-rows.ts';

/** One part of a supplement beside the submission as it stood when it came. */
export interface PartEffect {
  readonly submission: Submission;
  readonly changes: SupplementChanges;
}

export const listEffects = (
  review: Review,
  parts: readonly SupplementedSubmission[],
): readonly PartEffect[] =>
  review.submissions.flatMap((submission) => {
    const part = parts.find((each) => each.submission === submission.id);
    return part ? [{ submission, changes: listChanges(submission, part) }] : [];
  });

/** What the log keeps of it: before and after, by id; the supplement's own digest stands for the rest. */
export const logEffects = (effects: readonly PartEffect[]): ActivityData =>
  effects.map(({ submission, changes }) => ({
    submission: submission.id,
    added: changes.added.map(({ id }) => id),
    replaced: changes.replaced.map(({ before, after }) => ({ before: before.id, after: after.id })),
    claims: changes.claims.map(({ before, after }) => ({
      indicator: after.indicator,
      ...(after.measure === undefined ? {} : { measure: after.measure }),
      before: before?.value ?? before?.text ?? null,
      after: after.value ?? after.text ?? null,
    })),
  }));

/** What changed, with the entries that rest on it: by the indicator once each, or by a page of a replaced file that they show. */
export const listBases = (
  { scheme }: Pick<Review, 'scheme'>,
  effects: readonly PartEffect[],
): readonly ChangedBasis[] =>
  effects.flatMap(({ submission, changes }) => {
    const byIndicator = listChangedIndicators(schemeOfSubmission(scheme, submission), changes);
    const covered = new Set(byIndicator.map(({ indicator }) => indicator));
    const on = { submission: submission.id, cause: 'supplement' } as const;
    return [
      ...byIndicator.map(({ indicator, what }): ChangedBasis => ({
        ...on,
        what,
        concerns: (entry) => entry.indicator === indicator,
      })),
      ...listReplacedMaterials(changes).map(({ material, what }): ChangedBasis => ({
        ...on,
        what,
        concerns: ({ indicator, materials }) => !covered.has(indicator) && materials.includes(material),
      })),
    ];
  });

/** Marks the entries that rest on what changed. In the caller's transaction. Gives the number. */
export const raiseEffects = (
  db: WritableDatabase,
  review: Pick<Review, 'scheme'>,
  effects: readonly PartEffect[],
  at: ClaimedTime,
): number =>
  listBases(review, effects).reduce((raised, basis) => raised + raiseReconsiderations(db, basis, at), 0);
