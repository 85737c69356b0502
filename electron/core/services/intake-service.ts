import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Review } from '../../../shared/domain/review/review.ts';
import { findPinnedBureau, pinBureau } from '../store/rows/bureau-rows.ts';
import { readAcceptedAt, readImportFacts, recordAcceptance } from '../store/rows/review-rows.ts';
import type { CoreContext } from './core-context.ts';

/** The first key that a person confirmed for a bureau holds for all its packages, opened before or after. */
const requireKnownKey = (context: CoreContext, bureau: Review['bureau'], fingerprint: string): void => {
  const pinned = findPinnedBureau(context.desk(), bureau.id);
  if (!pinned || pinned.fingerprint === fingerprint) return;
  const found = fingerprint === '' ? '–' : fingerprint;
  throw new PanelDeskError('bureau-key-changed', {
    bureau: bureau.name,
    expected: pinned.fingerprint,
    found,
  });
};

/**
 * A person compared the fingerprint with the one on paper (or accepts that the package is unsigned: empty fingerprint).
 * Pins the bureau's key on this machine. Throws `input-invalid` when the fingerprint is not the package's,
 * `bureau-key-changed` when another key of this bureau was confirmed before.
 */
export const trustBureau = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly fingerprint: string },
): { savedAt: string } => {
  const workspace = context.workspaces().open(input.reviewId);
  const { bureau } = workspace.review;
  const { signature } = readImportFacts(workspace.reads);
  const fingerprint = signature.state === 'signed' ? signature.fingerprint : '';
  if (fingerprint !== input.fingerprint) throw new PanelDeskError('input-invalid', { field: 'fingerprint' });
  const acceptedAt = readAcceptedAt(workspace.reads);
  if (acceptedAt !== null) return { savedAt: acceptedAt };
  requireKnownKey(context, bureau, fingerprint);
  // The pin goes first: a crash between the two must not leave an accepted package of a bureau that anybody may imitate.
  if (signature.state === 'signed') {
    const certificate = Buffer.from(signature.certificate, 'base64');
    pinBureau(context.desk(), bureau.id, { fingerprint, certificate }, context.now());
  }
  const { at } = workspace.run({
    actor: DESK_ACTOR,
    event: 'bureau.trusted',
    data: { fingerprint, pinnedBefore: false },
    write: (db, now) => recordAcceptance(db, fingerprint === '' ? null : fingerprint, now),
  });
  return { savedAt: at };
};
