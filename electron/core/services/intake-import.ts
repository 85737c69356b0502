import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import type { ClaimedTime, Sha256 } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import type { Bag } from '../bag/read-bag.ts';
import { verifyBag } from '../bag/verify-bag.ts';
import type { BlobStore } from '../store/blobs/blob-store.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { appendActivity } from '../store/rows/activity-rows.ts';
import { insertPackageTags, type PackageTags } from '../store/rows/package-tag-rows.ts';
import { insertReview, recordAcceptance, type ImportFacts } from '../store/rows/review-rows.ts';
import { openWorkspaceFiles } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import type { PackageDocuments } from './package-documents.ts';

export interface OpenedPackage {
  readonly bag: Bag;
  readonly documents: PackageDocuments;
  readonly facts: ImportFacts;
  readonly tags: PackageTags;
  readonly isPinned: boolean;
  /** Digest of each file that is kept, by its path in the bag. */
  readonly kept: ReadonlyMap<string, Sha256>;
  /** What a seat file brings besides the package: before the review's row is there, and after everything. */
  readonly before?: (db: WritableDatabase) => void;
  readonly after?: (db: WritableDatabase, at: ClaimedTime) => void;
}

/** Streams the payload once, digests checked, and encrypts what is kept on the way. */
export const takePayload = async (
  blobs: BlobStore,
  bag: Bag,
  kept: ReadonlyMap<string, Sha256>,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<void> => {
  await verifyBag(bag, {
    signal,
    progress,
    onFile: async (file, chunks) => {
      const expectedSha256 = kept.get(file.path);
      if (expectedSha256) await blobs.putBlob(chunks, { expectedSha256, name: file.path, signal });
    },
  });
  blobs.flush();
};

const writeRows = (
  db: WritableDatabase,
  { documents, facts, tags, isPinned, before, after }: OpenedPackage,
  at: ClaimedTime,
): void => {
  before?.(db);
  insertReview(db, documents.review, documents.texts, facts);
  insertPackageTags(db, tags);
  appendActivity(db, at, DESK_ACTOR, 'review.imported', {
    package: facts.packageDigest,
    scheme: facts.schemeDigest,
    files: facts.files,
    bytes: facts.bytes,
  });
  if (isPinned && facts.signature.state === 'signed') {
    const { fingerprint } = facts.signature;
    recordAcceptance(db, fingerprint, at);
    appendActivity(db, at, DESK_ACTOR, 'bureau.trusted', { fingerprint, pinnedBefore: true });
  }
  after?.(db, at);
};

/** Fills a folder that is not yet a workspace: files first, then all rows in one transaction. */
export const importInto = async (
  context: CoreContext,
  staged: string,
  opened: OpenedPackage,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<void> => {
  const { id } = opened.documents.review;
  const { db, blobs } = openWorkspaceFiles(staged, id, context.vault.dataKey(), context.now);
  try {
    await takePayload(blobs, opened.bag, opened.kept, progress, signal);
    const at = context.now();
    db.transaction(() => writeRows(db, opened, at))();
  } finally {
    db.close();
  }
};
