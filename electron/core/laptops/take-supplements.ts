import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { Review } from '../../../shared/domain/review/review.ts';
import { requireSameBureau } from '../services/supplement-origin.ts';
import type { ReadableDatabase, WritableDatabase } from '../store/database-types.ts';
import type { PackageSignature } from '../store/rows/review-rows.ts';
import {
  insertSupplement,
  insertSupplementPart,
  listKeptSupplements,
} from '../store/rows/supplement-rows.ts';
import type { BroughtSupplement } from './supplements-in-seat.ts';

/** A supplement of which it is known whose signature it has. */
export interface VouchedSupplement extends BroughtSupplement {
  readonly origin: PackageSignature;
}

/** Each is of the bureau that made the package. Throws `bag-signature-invalid`, `bureau-key-changed`. */
export const requireVouched = (
  desk: ReadableDatabase,
  review: Pick<Review, 'bureau'>,
  packageOrigin: PackageSignature,
  brought: readonly BroughtSupplement[],
): readonly VouchedSupplement[] =>
  brought.map((each) => ({ ...each, origin: requireSameBureau(desk, review, packageOrigin, each.tags) }));

/**
 * Supplements that are new to this laptop, and parts of submissions that are, in the caller's transaction. Which entries rest on
 * what they change is the host's to mark. Gives the submissions that got something. Throws `supplement-id-taken` where another one has
 * its place.
 */
export const takeSupplements = (
  db: WritableDatabase,
  vouched: readonly VouchedSupplement[],
): ReadonlySet<SubmissionId> => {
  const known = new Map(listKeptSupplements(db).map((each) => [each.number, each]));
  const supplemented = new Set<SubmissionId>();
  for (const { documents, tags, ...facts } of vouched) {
    const { head, texts } = documents;
    const kept = known.get(facts.number);
    if (kept && kept.sha256 !== facts.sha256)
      throw new PanelDeskError('supplement-id-taken', { title: kept.supplement.title, id: head.review });
    if (!kept) insertSupplement(db, { id: head.id, text: texts.supplement }, facts, tags);
    const here = new Set(kept?.supplement.submissions.map(({ submission }) => submission));
    for (const [id, text] of texts.parts) {
      if (here.has(id)) continue;
      insertSupplementPart(db, facts.number, id, text);
      supplemented.add(id);
    }
  }
  return supplemented;
};
