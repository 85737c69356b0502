import { basename } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { ignoreProgress } from '../../../shared/domain/progress.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import type { FileDigest } from '../files/digest-file.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { SIGNATURE_FILE } from './bag-files.ts';
import { isWorthDeflating, preparePayload } from './bag-payload.ts';
import type { PayloadItem, PreparedItem } from './bag-payload.ts';
import { formatManifest } from './manifest-text.ts';
import type { ManifestLine } from './manifest-text.ts';
import { findBrokenNameRule } from './name-rules.ts';
import { formatBagInfo, formatPayloadOxum } from './tag-text.ts';
import type { BagInfoLine } from './tag-text.ts';
import { ArchiveClosed, createZipWriter } from './zip-writer.ts';
import type { ZipWriter } from './zip-writer.ts';

export type WriteBagOptions = {
  /** the ZIP to write; its name without `.zip` names the base folder inside */
  readonly target: string;
  /** claimed date, `YYYY-MM-DD` */
  readonly baggingDate: string;
  /** further lines of bag-info.txt, in their order */
  readonly info: readonly BagInfoLine[];
  readonly payload: Iterable<PayloadItem> | AsyncIterable<PayloadItem>;
  /** makes the detached CMS signature over the bytes of tagmanifest-sha256.txt */
  readonly sign?: ((tagManifest: Uint8Array) => Promise<Uint8Array>) | undefined;
  /** phase `packing`, in bytes; `total` is 0 while any size is unknown */
  readonly progress?: ReportProgress;
  readonly signal?: AbortSignal | undefined;
  /** whether an existing file of this name may be replaced; true unless said otherwise */
  readonly replace?: boolean;
};

export type WrittenBag = FileDigest & { readonly path: string };

const MIB = 1024 ** 2;
const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

const sumSizes = (items: readonly PreparedItem[]): number => {
  let total = 0;
  for (const { source, size } of items) {
    const bytes = source instanceof Uint8Array ? source.length : size;
    if (bytes === undefined) return 0;
    total += bytes;
  }
  return total;
};

/** Writes the payload, counting and hashing while it passes. */
const addPayload = async (
  zip: ZipWriter,
  base: string,
  items: readonly PreparedItem[],
  { signal, progress = ignoreProgress }: WriteBagOptions,
): Promise<{ readonly lines: readonly ManifestLine[]; readonly bytes: number }> => {
  const total = sumSizes(items);
  const lines: ManifestLine[] = [];
  let done = 0;
  const note = (bytes: number): void => {
    throwIfCancelled(signal);
    done += bytes;
    progress({ phase: 'packing', done, total });
  };
  const watch = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      note(chunk.length);
      yield chunk;
    }
  };
  for (const item of items) {
    const content = item.source instanceof Uint8Array ? item.source : watch(item.source());
    const { sha256, bytes } = await zip.add(`${base}/${item.path}`, content, isWorthDeflating(item));
    if (content instanceof Uint8Array) note(bytes);
    if (item.size !== undefined && item.size !== bytes) {
      throw new PanelDeskError('file-unreadable', { path: basename(item.path) });
    }
    lines.push({ path: item.path, digest: sha256 });
  }
  return { lines, bytes: done };
};

const addAll = async (zip: ZipWriter, base: string, options: WriteBagOptions): Promise<void> => {
  const items = await preparePayload(options.payload);
  const tagLines: ManifestLine[] = [];
  const addTag = async (path: string, content: Uint8Array): Promise<void> => {
    throwIfCancelled(options.signal);
    const { sha256 } = await zip.add(
      `${base}/${path}`,
      content,
      path.endsWith('.txt') && content.length <= MIB,
    );
    tagLines.push({ path, digest: sha256 });
  };
  // first, so that tools that look at the beginning of a file can tell what it is
  await addTag('bagit.txt', Buffer.from(BAGIT_TXT));
  const { lines, bytes } = await addPayload(zip, base, items, options);
  const info: readonly BagInfoLine[] = [
    ...options.info,
    { label: 'Bagging-Date', value: options.baggingDate },
    { label: 'Payload-Oxum', value: formatPayloadOxum(bytes, lines.length) },
  ];
  await addTag('bag-info.txt', Buffer.from(formatBagInfo(info)));
  await addTag('manifest-sha256.txt', Buffer.from(formatManifest(lines)));
  const tagManifest = Buffer.from(formatManifest(tagLines));
  await addTag('tagmanifest-sha256.txt', tagManifest);
  if (options.sign !== undefined) await addTag(SIGNATURE_FILE, await options.sign(tagManifest));
  zip.finish();
};

/**
 * Writes a BagIt 1.0 bag as one ZIP with one base folder (RFC 8493, 4.1), sha256 manifests, and the signature, if any,
 * last and unlisted. Atomic: the target holds the old or the whole new file. Memory does not grow with the payload;
 * ZIP64 beyond 4 GiB. Equal input gives equal bytes. Errors of sources and of `sign` pass unchanged.
 * @throws PanelDeskError `name-not-portable` | `disk-full` | `target-gone` | `file-too-large` | `cancelled` |
 *   `file-unreadable` (a source gave another length than it said)
 */
export const writeBag = async (options: WriteBagOptions): Promise<WrittenBag> => {
  throwIfCancelled(options.signal);
  const base = basename(options.target)
    .replace(/\.zip$/iu, '')
    .normalize('NFC');
  const rule = findBrokenNameRule(base, 255);
  if (rule !== undefined) throw new PanelDeskError('name-not-portable', { name: base, rule });
  const zip = createZipWriter();
  let failure: { readonly error: unknown } | undefined;
  const adding = addAll(zip, base, options).catch((error: unknown) => {
    if (!(error instanceof ArchiveClosed)) failure ??= { error };
    zip.fail(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    const written = await writeAtomically(options.target, zip.output, {
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.replace === undefined ? {} : { replace: options.replace }),
    });
    await adding;
    return { path: options.target, ...written };
  } catch (error) {
    failure ??= { error };
    zip.fail(error instanceof Error ? error : new Error(String(error)));
    await adding;
    throw failure.error;
  }
};
