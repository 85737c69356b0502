import { stat } from 'node:fs/promises';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { nameReadFailure } from '../files/disk-failure.ts';
import { checkPayloadListed, checkPayloadOxum, checkTagFilesListed } from './bag-checks.ts';
import { gatherDigests, readManifests, readTagFile, SIGNATURE_FILE } from './bag-files.ts';
import type { Manifest } from './bag-files.ts';
import { breakBagRule } from './bag-rules.ts';
import type { DigestAlgorithm, Digests } from './bag-rules.ts';
import type { BagSource, SourceFile } from './bag-source.ts';
import { checkDigests, collectBytes } from './checked-stream.ts';
import { openFolderSource } from './folder-source.ts';
import { decodeTagText } from './tag-encoding.ts';
import { parseBagInfo, parseBagitTxt } from './tag-text.ts';
import type { BagInfoLine } from './tag-text.ts';
import { completeZipLimits } from './zip-policy.ts';
import type { ZipLimits } from './zip-policy.ts';
import { openZipSource } from './zip-source.ts';

export type PayloadFile = SourceFile & { readonly digests: Digests };

export type Bag = {
  /** the base folder's name */
  readonly name: string;
  /** the BagIt version that the bag declares */
  readonly version: string;
  readonly info: readonly BagInfoLine[];
  /** sorted by path; every path begins with `data/` */
  readonly payload: readonly PayloadFile[];
  readonly payloadBytes: number;
  /** of the payload manifests; a bag without one of the sha2 family is only guarded against accidents */
  readonly algorithms: readonly DigestAlgorithm[];
  /** the bytes of manifest-sha256.txt */
  readonly manifest: Uint8Array | undefined;
  /** the bytes of tagmanifest-sha256.txt: what a signature signs */
  readonly tagManifest: Uint8Array | undefined;
  /** the bytes of signature.p7s, not yet verified */
  readonly signature: Uint8Array | undefined;
  /** Content of a payload file; fails at its end if a digest is wrong, so keep nothing before it has ended well. */
  readonly stream: (path: string, signal?: AbortSignal) => AsyncIterable<Uint8Array>;
  /** A small payload file as a whole, digest checked; `file-too-large` beyond `maxBytes`. */
  readonly read: (path: string, maxBytes: number, signal?: AbortSignal) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

export type OpenBagOptions = {
  readonly limits?: Partial<ZipLimits>;
  readonly signal?: AbortSignal;
};

const compareByPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : 1);

/** Digests of the tag files; the payload's are left to whoever streams it. */
const checkTagDigests = async (
  source: BagSource,
  tagFiles: readonly SourceFile[],
  tagManifests: readonly Manifest[],
  maxBytes: number,
  signal: AbortSignal | undefined,
): Promise<void> => {
  for (const file of tagFiles) {
    if (file.bytes > maxBytes) throw breakBagRule('tag-file-too-large', file.path);
    await collectBytes(
      checkDigests(source.stream(file, signal), gatherDigests(tagManifests, file.path), file.path),
    );
  }
};

/** Called package-info.txt until 0.95 (draft-kunze-bagit-04). */
const infoFileOf = (version: string): string =>
  /^0\.9[3-5]$/u.test(version) ? 'package-info.txt' : 'bag-info.txt';

const readBag = async (
  source: BagSource,
  limits: ZipLimits,
  signal: AbortSignal | undefined,
): Promise<Bag> => {
  const { maxTagFileBytes } = limits;
  const readOptional = async (path: string): Promise<Uint8Array | undefined> => {
    const file = source.files.get(path);
    return file === undefined ? undefined : readTagFile(source, file, maxTagFileBytes, signal);
  };
  const files = [...source.files.values()].toSorted(compareByPath);
  if (source.files.has('fetch.txt')) throw breakBagRule('fetch-not-allowed', 'fetch.txt');
  const bagitTxt = (await readOptional('bagit.txt')) ?? new Uint8Array();
  const declared = parseBagitTxt(decodeTagText(bagitTxt, 'bagit.txt'));
  const { version, encoding } = declared;
  const payloadFiles = files.filter(({ path }) => path.startsWith('data/'));
  const tagFiles = files.filter(({ path }) => !path.startsWith('data/'));
  const manifests = await readManifests(source, 'manifest', declared, maxTagFileBytes, signal);
  const tagManifests = await readManifests(source, 'tagmanifest', declared, maxTagFileBytes, signal);
  checkPayloadListed(payloadFiles, manifests, version);
  checkTagFilesListed(tagFiles, tagManifests);
  await checkTagDigests(source, tagFiles, tagManifests, maxTagFileBytes, signal);
  const infoFile = infoFileOf(version);
  const infoBytes = await readOptional(infoFile);
  const info =
    infoBytes === undefined ? [] : parseBagInfo(decodeTagText(infoBytes, infoFile, encoding), infoFile);
  checkPayloadOxum(info, payloadFiles);

  const payload = payloadFiles.map((file): PayloadFile => ({
    path: file.path,
    bytes: file.bytes,
    digests: gatherDigests(manifests, file.path),
  }));
  const byPath = new Map(payload.map((file) => [file.path, file]));
  const findPayload = (path: string): PayloadFile => {
    const file = byPath.get(path);
    if (file === undefined) throw breakBagRule('payload-missing', path);
    return file;
  };
  const stream = (path: string, streamSignal?: AbortSignal): AsyncIterable<Uint8Array> => {
    const file = findPayload(path);
    return checkDigests(source.stream(file, streamSignal), file.digests, path);
  };
  return {
    name: source.name,
    version,
    info,
    payload,
    payloadBytes: payload.reduce((sum, file) => sum + file.bytes, 0),
    algorithms: manifests.map(({ algorithm }) => algorithm),
    manifest: await readOptional('manifest-sha256.txt'),
    tagManifest: await readOptional('tagmanifest-sha256.txt'),
    signature: await readOptional(SIGNATURE_FILE),
    stream,
    read: async (path, maxBytes, readSignal) => {
      if (findPayload(path).bytes > maxBytes) throw new PanelDeskError('file-too-large', { path });
      return collectBytes(stream(path, readSignal));
    },
    close: source.close,
  };
};

/**
 * Opens a bag (RFC 8493; 0.93 to 0.97 as well) in a ZIP or a folder and checks all of it but the payload's digests:
 * archive rules, declaration, manifests against files both ways, tag digests, Payload-Oxum. Tag files are read,
 * payload is not. Close it when done; on failure it is closed already.
 * @throws PanelDeskError `file-unreadable` | `file-not-a-container` | `zip-rule-broken` `{ rule, entry }` |
 *   `bag-rule-broken` `{ rule, file }` | `bag-digest-wrong` `{ count, first }` | `cancelled`
 */
export const openBag = async (path: string, options: OpenBagOptions = {}): Promise<Bag> => {
  const limits = completeZipLimits(options.limits);
  const status = await stat(path).catch((error: unknown) => {
    throw nameReadFailure(error, path);
  });
  const openSource = status.isDirectory() ? openFolderSource : openZipSource;
  const source = await openSource(path, limits, options.signal);
  try {
    return await readBag(source, limits, options.signal);
  } catch (error) {
    await source.close();
    throw error;
  }
};
