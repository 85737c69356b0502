import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Review } from '../../../shared/domain/review/review.ts';
import type { ReadableDatabase } from '../store/database-types.ts';
import { findPinnedBureau, type PinnedBureau } from '../store/rows/bureau-rows.ts';
import type { PackageTags } from '../store/rows/package-tag-rows.ts';
import type { PackageSignature } from '../store/rows/review-rows.ts';
import type { SupplementTags } from '../store/rows/supplement-rows.ts';
import { readPackageOrigin, requirePinnedKey } from './package-origin.ts';

/** The tag files of a supplement: without them there is nothing that a signature could be made over. Throws `bag-rule-broken`. */
export const requireTags = (bag: PackageTags): SupplementTags => {
  const { manifest, tagManifest, signature } = bag;
  if (!manifest || !tagManifest)
    throw new PanelDeskError('bag-rule-broken', {
      rule: 'tag-manifest-missing',
      file: manifest ? 'tagmanifest-sha256.txt' : 'manifest-sha256.txt',
    });
  return { manifest, tagManifest, ...(signature ? { signature } : {}) };
};

const anchorOf = (origin: PackageSignature): PinnedBureau | null =>
  origin.state === 'signed'
    ? { fingerprint: origin.fingerprint, certificate: Buffer.from(origin.certificate, 'base64') }
    : null;

/**
 * A supplement is of the bureau that made the package: the key that the package came with, and the one that a person
 * confirmed for the bureau, have to vouch for it. Throws `bag-signature-invalid`, `bureau-key-changed`.
 */
export const requireSameBureau = (
  desk: ReadableDatabase,
  { bureau }: Pick<Review, 'bureau'>,
  packageOrigin: PackageSignature,
  tags: SupplementTags,
): PackageSignature => {
  const signed = { tagManifest: tags.tagManifest, signature: tags.signature };
  const origin = readPackageOrigin(signed);
  for (const key of [anchorOf(packageOrigin), findPinnedBureau(desk, bureau.id)])
    requirePinnedKey(signed, origin, key, bureau.name);
  return origin;
};
