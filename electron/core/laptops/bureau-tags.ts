import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { parseManifest } from '../bag/manifest-text.ts';
import type { Bag } from '../bag/read-bag.ts';
import { decodeTagText } from '../bag/tag-encoding.ts';
import { digestOf } from '../formats/canonical-json.ts';
import type { PackageTags } from '../store/rows/package-tag-rows.ts';

const MAX_TAG_BYTES = 16 * 1024 * 1024;

/** Names of the tag files in the folder of a seat file where they lie. */
export const TAG_FILES = {
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  signature: 'signature.p7s',
} as const;

export const TAG_NAMES = ['manifest', 'tagManifest', 'signature'] as const;

export const refuseDigest = (first: string): PanelDeskError =>
  new PanelDeskError('bag-digest-wrong', { count: 1, first });

/** Digests by path as the bureau's manifest gives them; none without a manifest. */
export const readDigests = (manifest: Uint8Array | undefined): ReadonlyMap<string, string> => {
  if (!manifest) return new Map();
  const file = TAG_FILES.manifest;
  const lines = parseManifest(decodeTagText(manifest, file), file, 'sha256', '1.0');
  return new Map(lines.map(({ path, digest }) => [path, digest]));
};

/** A text as the bureau wrote it: a byte order mark is dropped on the way in, and put back where its digest has one. */
export const asPacked = (text: string, path: string, digests: ReadonlyMap<string, string>): Uint8Array => {
  const plain = Buffer.from(text, 'utf8');
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]);
  return digests.get(`data/${path}`) === digestOf(marked) ? marked : plain;
};

/** The tag files that lie in a folder of the payload; those that are not there are left out. */
export const readTagsIn = async (bag: Bag, folder: string, signal?: AbortSignal): Promise<PackageTags> => {
  const read = async (name: (typeof TAG_NAMES)[number]): Promise<Uint8Array | undefined> => {
    const path = `${folder}${TAG_FILES[name]}`;
    if (!bag.payload.some((file) => file.path === path)) return undefined;
    return bag.read(path, MAX_TAG_BYTES, signal);
  };
  return {
    manifest: await read('manifest'),
    tagManifest: await read('tagManifest'),
    signature: await read('signature'),
  };
};

/**
 * Holds tag files against each other: the manifest is the one that the tag manifest lists, and that one is the one that is
 * known. Gives the digests of the bureau's files. Throws `bag-digest-wrong`.
 */
export const requireTagsOf = (
  { manifest, tagManifest }: PackageTags,
  sha256: Sha256,
  folder: string,
): ReadonlyMap<string, string> => {
  if (!tagManifest || digestOf(tagManifest) !== sha256) throw refuseDigest(folder + TAG_FILES.tagManifest);
  if (!manifest || readDigests(tagManifest).get(TAG_FILES.manifest) !== digestOf(manifest))
    throw refuseDigest(folder + TAG_FILES.manifest);
  return readDigests(manifest);
};
