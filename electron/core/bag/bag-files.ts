import { breakBagRule, isDigestAlgorithm } from './bag-rules.ts';
import type { DigestAlgorithm, Digests } from './bag-rules.ts';
import type { BagSource, SourceFile } from './bag-source.ts';
import { collectBytes } from './checked-stream.ts';
import { parseManifest } from './manifest-text.ts';
import { decodeTagText } from './tag-encoding.ts';
import type { BagDeclaration } from './tag-text.ts';

/** The detached CMS signature over tagmanifest-sha256.txt; the one tag file that no manifest lists. */
export const SIGNATURE_FILE = 'signature.p7s';

export type ManifestKind = 'manifest' | 'tagmanifest';

export type Manifest = {
  readonly file: string;
  readonly algorithm: DigestAlgorithm;
  /** digests by path as the source spells it */
  readonly digests: ReadonlyMap<string, string>;
};

/** Reads a tag file into memory, within the limit. */
export const readTagFile = async (
  source: BagSource,
  file: SourceFile,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array> => {
  if (file.bytes > maxBytes) throw breakBagRule('tag-file-too-large', file.path);
  return collectBytes(source.stream(file, signal));
};

/**
 * Finds the file that a manifest means: the exact path, else the one that differs only in Unicode composition, which
 * macOS changes on its own (RFC 8493, 5.1.1; twins of that kind have been refused before).
 */
const createPathFinder = (source: BagSource): ((path: string) => SourceFile | undefined) => {
  const composed = new Map([...source.files.values()].map((file) => [file.path.normalize('NFC'), file]));
  return (path) => source.files.get(path) ?? composed.get(path.normalize('NFC'));
};

const isUnder = (kind: ManifestKind, path: string): boolean =>
  path.startsWith('data/') === (kind === 'manifest');

/**
 * Reads every manifest of one kind and matches its lines with the files that are there.
 * @throws PanelDeskError `bag-rule-broken`
 */
export const readManifests = async (
  source: BagSource,
  kind: ManifestKind,
  { version, encoding }: BagDeclaration,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<readonly Manifest[]> => {
  const findFile = createPathFinder(source);
  const manifests: Manifest[] = [];
  for (const file of source.files.values()) {
    const [, foundKind, algorithm = ''] = /^(manifest|tagmanifest)-([^/]+)\.txt$/u.exec(file.path) ?? [];
    if (foundKind !== kind) continue;
    if (!isDigestAlgorithm(algorithm)) throw breakBagRule('digest-algorithm-unknown', file.path);
    const text = decodeTagText(await readTagFile(source, file, maxBytes, signal), file.path, encoding);
    const digests = new Map<string, string>();
    for (const { path, digest } of parseManifest(text, file.path, algorithm, version)) {
      if (!isUnder(kind, path)) throw breakBagRule('manifest-path-outside', path);
      const meant = findFile(path);
      if (meant === undefined)
        throw breakBagRule(kind === 'manifest' ? 'payload-missing' : 'tag-file-missing', path);
      if (digests.has(meant.path)) throw breakBagRule('manifest-lists-twice', path);
      digests.set(meant.path, digest);
    }
    manifests.push({ file: file.path, algorithm, digests });
  }
  return manifests;
};

/** All digests that the manifests give for one file. */
export const gatherDigests = (manifests: readonly Manifest[], path: string): Digests => {
  const digests: Partial<Record<DigestAlgorithm, string>> = {};
  for (const manifest of manifests) {
    const digest = manifest.digests.get(path);
    if (digest !== undefined) digests[manifest.algorithm] = digest;
  }
  return digests;
};
