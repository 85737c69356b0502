import { breakBagRule } from './bag-rules.ts';
import { SIGNATURE_FILE } from './bag-files.ts';
import type { Manifest } from './bag-files.ts';
import type { SourceFile } from './bag-source.ts';
import { findBagInfo, formatPayloadOxum } from './tag-text.ts';
import type { BagInfoLine } from './tag-text.ts';

/** Tag files that may stand without a tag manifest, in bags that have none. */
const KNOWN_TAG_FILE = /^(?:bagit\.txt|bag-info\.txt|package-info\.txt|manifest-[^/]+\.txt)$/u;

/**
 * Every payload file in every manifest for BagIt 1.0 (RFC 8493, 2.1.3), in at least one for older bags. That every
 * listed file is there has been checked while reading the manifests.
 */
export const checkPayloadListed = (
  payload: readonly SourceFile[],
  manifests: readonly Manifest[],
  version: string,
): void => {
  if (manifests.length === 0) throw breakBagRule('manifest-missing', 'manifest-sha256.txt');
  for (const { path } of payload) {
    const listed = manifests.filter(({ digests }) => digests.has(path)).length;
    if (listed < (version === '1.0' ? manifests.length : 1)) throw breakBagRule('payload-not-listed', path);
  }
};

/**
 * Every tag file in every tag manifest, except tag manifests themselves and the signature. RFC 8493 would allow
 * unlisted tag files; here they are refused, because the signature would not cover them.
 */
export const checkTagFilesListed = (
  tagFiles: readonly SourceFile[],
  tagManifests: readonly Manifest[],
): void => {
  for (const { path } of tagFiles) {
    if (path === SIGNATURE_FILE || /^tagmanifest-[^/]+\.txt$/u.test(path)) continue;
    const isListed =
      tagManifests.length === 0
        ? KNOWN_TAG_FILE.test(path)
        : tagManifests.every(({ digests }) => digests.has(path));
    if (isListed) continue;
    throw breakBagRule(
      path.startsWith('manifest-') ? 'manifest-not-in-tag-manifest' : 'tag-file-not-listed',
      path,
    );
  }
};

/** Compares the promise of bag-info.txt with what is there, before gigabytes are read. */
export const checkPayloadOxum = (info: readonly BagInfoLine[], payload: readonly SourceFile[]): void => {
  const oxum = findBagInfo(info, 'Payload-Oxum');
  if (oxum === undefined) return;
  const bytes = payload.reduce((sum, file) => sum + file.bytes, 0);
  if (oxum !== formatPayloadOxum(bytes, payload.length)) {
    throw breakBagRule('payload-oxum-differs', 'bag-info.txt');
  }
};
