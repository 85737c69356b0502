import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Bag } from '../bag/read-bag.ts';
import { verifyDetached } from '../signing/cms-verify.ts';
import { readCertificate } from '../signing/signer.ts';
import type { PackageSignature } from '../store/rows/review-rows.ts';
import type { PinnedBureau } from '../store/rows/bureau-rows.ts';

/** What the bureau's signature is made over, and the signature. */
export type SignedTags = Pick<Bag, 'tagManifest' | 'signature'>;

/**
 * Who made the package. The anchor is the top of the chain that came with the signature (the bureau's root), or the
 * signer's own certificate where there is no chain. Throws `bag-signature-invalid` for a signature that does not hold.
 */
export const readPackageOrigin = (bag: SignedTags): PackageSignature => {
  if (!bag.signature || !bag.tagManifest) return { state: 'unsigned' };
  const finding = verifyDetached(bag.signature, bag.tagManifest);
  if (finding.verdict !== 'valid' || !finding.certificate) {
    throw new PanelDeskError('bag-signature-invalid', { reason: finding.reason ?? '' });
  }
  const anchor = finding.chain.at(-1) ?? finding.certificate;
  const facts = readCertificate(anchor);
  return {
    state: 'signed',
    signer: readCertificate(finding.certificate).commonName,
    fingerprint: facts.fingerprint,
    notAfter: facts.notAfter,
    certificate: Buffer.from(anchor).toString('base64'),
  };
};

/**
 * Throws `bureau-key-changed` when a bureau whose key was confirmed sends a package that this key does not vouch for: the
 * signature is checked again with the pinned certificate as the only root, for anybody can put a copy of it into a file.
 */
export const requirePinnedKey = (
  bag: SignedTags,
  origin: PackageSignature,
  pinned: PinnedBureau | null,
  bureau: string,
): void => {
  if (!pinned) return;
  const trustedRoots = [pinned.certificate];
  const isVouchedFor =
    bag.signature &&
    bag.tagManifest &&
    verifyDetached(bag.signature, bag.tagManifest, { trustedRoots }).trusted;
  if (isVouchedFor) return;
  const found = origin.state === 'signed' ? origin.fingerprint : '–';
  throw new PanelDeskError('bureau-key-changed', { bureau, expected: pinned.fingerprint, found });
};
