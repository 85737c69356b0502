import { rm, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { digestFile } from './digest-file.ts';
import type { FileDigest } from './digest-file.ts';
import { nameReadFailure, nameWriteFailure, readErrno } from './disk-failure.ts';
import { listFreeNames } from './free-names.ts';
import { putInPlace } from './put-in-place.ts';
import { readFileInChunks } from './read-in-chunks.ts';
import { writeTemporary } from './write-temporary.ts';

export type CopyOptions = {
  /** the file's name at its new place; the source's own unless given */
  readonly name?: string;
  readonly signal?: AbortSignal;
  /** phases `copying` and `comparing`, in bytes */
  readonly progress?: ReportProgress;
};

export type Copied = FileDigest & {
  readonly path: string;
  /** an equal file was already there and nothing was written */
  readonly alreadyThere: boolean;
};

const bytesAt = async (path: string): Promise<number | undefined> => {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (readErrno(error) === 'ENOENT') return undefined;
    throw nameWriteFailure(error, path);
  }
};

/** Says so before ten minutes of writing to a slow stick, not after. Volumes that report no size are just tried. */
const refuseIfTooSmall = async (folder: string, name: string, bytes: number): Promise<void> => {
  try {
    const volume = await statfs(folder);
    if (volume.blocks > 0 && volume.bavail * volume.bsize < bytes) {
      throw new PanelDeskError('disk-full', { path: name });
    }
  } catch (error) {
    throw nameWriteFailure(error, join(folder, name));
  }
};

/** Reads the copy back while it still has its temporary name, so that a bad copy never carries the real one. */
const refuseIfDifferent = async (
  written: FileDigest & { readonly temporary: string },
  name: string,
  options: CopyOptions,
): Promise<void> => {
  const total = written.bytes;
  options.progress?.({ phase: 'comparing', done: 0, total });
  const readBack = await digestFile(written.temporary, {
    signal: options.signal,
    onBytes: (done) => options.progress?.({ phase: 'comparing', done, total }),
  });
  if (readBack.sha256 !== written.sha256) throw new PanelDeskError('copy-differs', { path: name });
};

/** What stands in the way of the copy: an equal file that makes it needless, or else the names that are free. */
const lookAround = async (
  source: { readonly path: string; readonly bytes: number },
  folder: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<
  { readonly equal: Copied } | { readonly equal: undefined; readonly freeNames: readonly string[] }
> => {
  let original: string | undefined;
  const freeNames: string[] = [];
  for (const candidate of listFreeNames(name)) {
    const path = join(folder, candidate);
    const bytesThere = await bytesAt(path);
    if (bytesThere === undefined) {
      freeNames.push(candidate);
      // the first free name, and one more in case somebody takes it meanwhile
      if (freeNames.length === 2) break;
    } else if (bytesThere === source.bytes) {
      original ??= (await digestFile(source.path, { signal })).sha256;
      const { sha256, bytes } = await digestFile(path, { signal });
      if (sha256 === original) return { equal: { path, sha256, bytes, alreadyThere: true } };
    }
  }
  return { equal: undefined, freeNames };
};

/**
 * Copies a file into a folder (usually of a stick), flushes it, reads it back and compares SHA-256. A different file
 * of the same name is never overwritten: the copy is called `name (2).zip`; an equal one counts as copied. Failure
 * or cancelling leaves nothing behind. The system may answer the read-back from its cache: the flush before it is
 * what reaches the stick.
 * @throws PanelDeskError `file-unreadable` | `disk-full` | `target-gone` | `file-too-large` | `copy-differs` | `cancelled`
 */
export const copyAndCompare = async (
  source: string,
  folder: string,
  options: CopyOptions = {},
): Promise<Copied> => {
  const name = options.name ?? basename(source);
  const { size: total } = await stat(source).catch((error: unknown) => {
    throw nameReadFailure(error, source);
  });
  const found = await lookAround({ path: source, bytes: total }, folder, name, options.signal);
  if (found.equal !== undefined) return found.equal;
  await refuseIfTooSmall(folder, name, total);
  const written = await writeTemporary(join(folder, name), readFileInChunks(source, options.signal), {
    signal: options.signal,
    onBytes: (done) => options.progress?.({ phase: 'copying', done, total }),
  });
  try {
    await refuseIfDifferent(written, name, options);
    for (const candidate of found.freeNames) {
      const path = join(folder, candidate);
      if (await putInPlace(written.temporary, path, false)) {
        return { path, sha256: written.sha256, bytes: written.bytes, alreadyThere: false };
      }
    }
    throw new PanelDeskError('target-gone', { path: name });
  } catch (error) {
    await rm(written.temporary, { force: true }).catch(() => undefined);
    throw nameWriteFailure(error, join(folder, name));
  }
};
