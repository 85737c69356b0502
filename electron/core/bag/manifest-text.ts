import { breakBagRule } from './bag-rules.ts';
import type { DigestAlgorithm } from './bag-rules.ts';
import { splitLines } from './tag-text.ts';

export type ManifestLine = { readonly path: string; readonly digest: string };

const HEX_LENGTH: Readonly<Record<DigestAlgorithm, number>> = {
  sha512: 128,
  sha384: 96,
  sha256: 64,
  sha224: 56,
  sha1: 40,
  md5: 32,
};

/** BagIt 1.0 encodes CR, LF and % in paths; the drafts before it, as far as at all, only CR and LF (RFC 8493, 2.1.3). */
const decodePath = (path: string, version: string): string =>
  path.replace(version === '1.0' ? /%(0A|0D|25)/giu : /%(0A|0D)/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );

/**
 * The lines of a payload or tag manifest: digest, blanks, optionally the `*` of md5sum, path. Digests come back in
 * lower case, paths decoded and without a leading `./` (which older tools write).
 * @throws PanelDeskError `bag-rule-broken` (`manifest-malformed`, `manifest-lists-twice`)
 */
export const parseManifest = (
  text: string,
  file: string,
  algorithm: DigestAlgorithm,
  version: string,
): readonly ManifestLine[] => {
  const seen = new Set<string>();
  return splitLines(text)
    .filter((line) => line !== '')
    .map((line) => {
      const found = /^([0-9A-Fa-f]+)[ \t]+\*?(.+)$/u.exec(line);
      const [, digest, encoded] = found ?? [];
      if (digest?.length !== HEX_LENGTH[algorithm] || encoded === undefined) {
        throw breakBagRule('manifest-malformed', file);
      }
      const path = decodePath(encoded, version).replace(/^(?:\.\/)+/u, '');
      if (seen.has(path)) throw breakBagRule('manifest-lists-twice', path);
      seen.add(path);
      return { path, digest: digest.toLowerCase() };
    });
};

/** Writes a manifest, sorted by code unit so that equal bags are equal bytes; `sha256sum -c` reads it. */
export const formatManifest = (lines: readonly ManifestLine[]): string =>
  lines
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, digest }) => `${digest}  ${path}\n`)
    .join('');
