import { createHmac, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../../shared/domain/ids.ts';
import { syncDirectory } from '../sync-directory.ts';
import { deriveKey } from '../vault/derive-key.ts';
import type { BlobFacts } from './blob-format.ts';
import { encryptInto, type BlobSource } from './encrypt-blob.ts';
import { openBlobFile, type OpenBlob } from './read-blob.ts';
import { isIntactBlob, verifyBlobs, type VerifyProgress, type VerifyReport } from './verify-blobs.ts';

const DIGEST = /^[0-9a-f]{64}$/;

export interface PutBlobOptions {
  /** What the content must be; anything else is refused with `bag-digest-wrong`, and nothing is kept. */
  readonly expectedSha256?: Sha256;
  /** Named in failures, so that the user knows which file. */
  readonly name?: string;
  readonly maximumBytes?: number;
  readonly signal?: AbortSignal;
}

export interface BlobStore {
  /** Stores content once, however often it is put; an existing copy is read through and replaced if it is damaged. */
  putBlob(source: BlobSource, options?: PutBlobOptions): Promise<BlobFacts>;
  /** Throws `not-found`, or `attachment-damaged` with `sha256` and `problem`. */
  openBlob(sha256: Sha256): OpenBlob;
  hasBlob(sha256: Sha256): boolean;
  /** Makes the names of all blobs put so far survive a power cut: call once before the transaction that refers to them. */
  flush(): void;
  /** Clears what a killed process left half-written. Call on start, before any `putBlob`. */
  deleteTempFiles(): void;
  /**
   * Moves every blob of another folder of the same key and volume here, where there is none of that content yet: what is brought
   * in whole or not at all is put into a folder of its own first.
   */
  takeOver(staged: string): void;
  /** Deletes blobs that no row refers to (an import that was given up); gives their number. Not during a `putBlob`. */
  deleteUnreferenced(referenced: Iterable<Sha256>): number;
  verifyAll(signal?: AbortSignal, progress?: VerifyProgress): Promise<VerifyReport>;
}

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Opens the folder of one workspace's attachments and material files: content-addressed, each file encrypted under its
 * own key. This is the one module that reads and writes them. Names are an HMAC of the digest, so that the folder does
 * not tell which known documents are in it. One process owns a store, the one that has its database open.
 *
 * Order for durability: blob first, row second. `putBlob` syncs the file's content, `flush` the folders, then the
 * transaction commits. A crash in between leaves a blob without a row (harmless), never a row without its blob.
 */
export const openBlobStore = ({ directory, key }: { directory: string; key: Uint8Array }): BlobStore => {
  const nameKey = deriveKey(key, 'blob-name');
  const temporary = join(directory, 'tmp');
  const unsynced = new Set<string>();
  if (mkdirSync(temporary, { recursive: true, mode: 0o700 }) !== undefined) {
    unsynced.add(directory).add(dirname(directory));
  }

  const nameOf = (sha256: Sha256): string => {
    if (!DIGEST.test(sha256)) throw new PanelDeskError('not-found', { sha256 });
    return createHmac('sha256', nameKey).update(sha256, 'hex').digest('hex');
  };
  const folderOf = (name: string): string => join(directory, name.slice(0, 2));
  const pathOf = (sha256: Sha256): string => {
    const name = nameOf(sha256);
    return join(folderOf(name), name);
  };

  /** No await between the look and the rename: two puts of one content cannot exchange a file that is being read. */
  const placeAs = (from: string, name: string, replace: boolean): void => {
    const folder = folderOf(name);
    if (!existsSync(folder)) {
      mkdirSync(folder, { mode: 0o700 });
      unsynced.add(directory);
    }
    const target = join(folder, name);
    if (!replace && existsSync(target)) return rmSync(from, { force: true });
    renameSync(from, target);
    unsynced.add(folder);
  };

  const writeTemporary = async (
    path: string,
    source: BlobSource,
    options: PutBlobOptions,
  ): Promise<BlobFacts> => {
    const file = await open(path, 'wx', 0o600);
    try {
      const facts = await encryptInto(file, source, {
        storeKey: key,
        maximumBytes: options.maximumBytes ?? Number.MAX_SAFE_INTEGER,
        signal: options.signal,
      });
      const { expectedSha256 } = options;
      if (expectedSha256 !== undefined && expectedSha256 !== facts.sha256) {
        throw new PanelDeskError('bag-digest-wrong', { expected: expectedSha256, found: facts.sha256 });
      }
      await file.datasync();
      return facts;
    } finally {
      await file.close();
    }
  };

  return {
    async putBlob(source, options = {}) {
      const path = join(temporary, randomUUID());
      try {
        const facts = await writeTemporary(path, source, options);
        const target = pathOf(facts.sha256);
        const isDamaged = existsSync(target) && !(await isIntactBlob(target, key, facts.sha256));
        placeAs(path, nameOf(facts.sha256), isDamaged);
        return facts;
      } catch (error) {
        rmSync(path, { force: true });
        throw nameFailure(error, options.name ?? '');
      }
    },
    openBlob(sha256) {
      try {
        return openBlobFile(pathOf(sha256), key, sha256);
      } catch (error) {
        if (isCode(error, 'ENOENT')) throw new PanelDeskError('not-found', { sha256 }, { cause: error });
        throw error;
      }
    },
    hasBlob: (sha256) => existsSync(pathOf(sha256)),
    flush() {
      for (const folder of [...unsynced]) {
        syncDirectory(folder);
        unsynced.delete(folder);
      }
    },
    deleteTempFiles() {
      for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { force: true });
    },
    takeOver(staged) {
      for (const { path, name } of listBlobFiles(staged)) placeAs(path, name, false);
    },
    deleteUnreferenced(referenced) {
      const kept = new Set([...referenced].map(nameOf));
      const orphans = listBlobFiles(directory).filter(({ name }) => !kept.has(name));
      for (const { path } of orphans) rmSync(path, { force: true });
      return orphans.length;
    },
    verifyAll: (signal, progress) => verifyBlobs(listBlobFiles(directory), { key, pathOf, signal, progress }),
  };
};

const listBlobFiles = (directory: string): { path: string; name: string }[] =>
  readdirSync(directory)
    .filter((folder) => /^[0-9a-f]{2}$/.test(folder))
    .flatMap((folder) =>
      readdirSync(join(directory, folder)).map((name) => ({ path: join(directory, folder, name), name })),
    );

const nameFailure = (error: unknown, name: string): unknown => {
  if (error instanceof PanelDeskError) {
    return new PanelDeskError(error.code, { ...error.params, name }, { cause: error.cause });
  }
  return isCode(error, 'ENOSPC', 'EDQUOT')
    ? new PanelDeskError('disk-full', { name }, { cause: error })
    : error;
};
