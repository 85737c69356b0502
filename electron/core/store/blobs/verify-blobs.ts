import { createHash } from 'node:crypto';
import { PanelDeskError, isFailure } from '../../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../../shared/domain/ids.ts';
import { openBlobFile } from './read-blob.ts';

/** `done` of `total` files have been read through. */
export type VerifyProgress = (done: number, total: number) => void;

export interface VerifyReport {
  readonly checked: number;
  /** `sha256` is null where not even the header can be read: compare with the rows to find out which file is missing. */
  readonly damaged: readonly {
    readonly name: string;
    readonly sha256: Sha256 | null;
    readonly problem: string;
  }[];
}

const checkCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true) throw new PanelDeskError('cancelled');
};

const hashBlob = async (blob: ReturnType<typeof openBlobFile>, signal?: AbortSignal): Promise<string> => {
  const digest = createHash('sha256');
  for await (const piece of blob.stream()) {
    checkCancelled(signal);
    digest.update(piece as Buffer);
  }
  return digest.digest('hex');
};

/** Reads one blob through; false if it is not exactly the content with this digest. */
export const isIntactBlob = async (path: string, key: Uint8Array, sha256: Sha256): Promise<boolean> => {
  try {
    return (await hashBlob(openBlobFile(path, key, sha256))) === sha256;
  } catch (error) {
    if (isFailure(error, 'attachment-damaged')) return false;
    throw error;
  }
};

interface VerifyOptions {
  readonly key: Uint8Array;
  readonly pathOf: (sha256: Sha256) => string;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: VerifyProgress | undefined;
}

const problemOf = async (
  path: string,
  { key, pathOf, signal }: VerifyOptions,
): Promise<[Sha256 | null, string | null]> => {
  let sha256: Sha256 | null = null;
  try {
    const blob = openBlobFile(path, key);
    sha256 = blob.sha256;
    if (pathOf(sha256) !== path) return [sha256, 'other-content'];
    return [sha256, (await hashBlob(blob, signal)) === sha256 ? null : 'digest'];
  } catch (error) {
    if (!isFailure(error, 'attachment-damaged')) throw error;
    return [sha256, String(error.params['problem'])];
  }
};

/** Reads all blobs through, one after the other: decrypts, compares digests and places. Throws `cancelled`. */
export const verifyBlobs = async (
  files: readonly { readonly path: string; readonly name: string }[],
  options: VerifyOptions,
): Promise<VerifyReport> => {
  const damaged: { name: string; sha256: Sha256 | null; problem: string }[] = [];
  for (const [index, { path, name }] of files.entries()) {
    checkCancelled(options.signal);
    const [sha256, problem] = await problemOf(path, options);
    if (problem !== null) damaged.push({ name, sha256, problem });
    options.progress?.(index + 1, files.length);
  }
  return { checked: files.length, damaged };
};
