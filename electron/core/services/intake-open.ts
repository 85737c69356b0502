import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { openBag, type Bag } from '../bag/read-bag.ts';
import { verifyBag } from '../bag/verify-bag.ts';
import { nameWriteFailure } from '../files/disk-failure.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { asStoreFailure } from '../store/open-database-failure.ts';
import { appendActivity } from '../store/rows/activity-rows.ts';
import { findPinnedBureau } from '../store/rows/bureau-rows.ts';
import {
  insertReview,
  readImportFacts,
  recordAcceptance,
  type ImportFacts,
} from '../store/rows/review-rows.ts';
import { openWorkspaceFiles, WORKSPACE_FILE } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { readPackageDocuments, type PackageDocuments } from './package-documents.ts';
import { readPackageOrigin, requirePinnedKey } from './package-origin.ts';

interface OpenedPackage {
  readonly bag: Bag;
  readonly documents: PackageDocuments;
  readonly facts: ImportFacts;
  readonly isPinned: boolean;
}

const requireFreeId = (context: CoreContext, id: ReviewId, packageDigest: string): void => {
  const workspaces = context.workspaces();
  if (!workspaces.has(id)) return;
  const same = readImportFacts(workspaces.open(id).reads).packageDigest === packageDigest;
  throw new PanelDeskError(same ? 'package-already-open' : 'package-id-taken', { id });
};

const inspect = async (context: CoreContext, bag: Bag, signal?: AbortSignal): Promise<OpenedPackage> => {
  if (!bag.tagManifest)
    throw new PanelDeskError('bag-rule-broken', {
      rule: 'tag-manifest-missing',
      file: 'tagmanifest-sha256.txt',
    });
  const origin = readPackageOrigin(bag);
  const documents = await readPackageDocuments(bag, signal);
  const { bureau, id } = documents.review;
  const pinned = findPinnedBureau(context.desk(), bureau.id);
  requirePinnedKey(bag, origin, pinned, bureau.name);
  const packageDigest = digestOf(bag.tagManifest);
  requireFreeId(context, id, packageDigest);
  return {
    bag,
    documents,
    isPinned: pinned !== null,
    facts: {
      packageDigest,
      schemeDigest: documents.schemeDigest,
      schemeDocument: documents.schemeText,
      signature: origin,
      files: bag.payload.length,
      bytes: bag.payloadBytes,
      importedAt: context.now(),
    },
  };
};

/** Streams the payload once, digests checked and material encrypted on the way, into a folder that is not yet a workspace. */
const importInto = async (
  context: CoreContext,
  staged: string,
  { bag, documents, facts, isPinned }: OpenedPackage,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<void> => {
  const { db, blobs } = openWorkspaceFiles(staged, documents.review.id, context.vault.dataKey(), context.now);
  try {
    await verifyBag(bag, {
      signal,
      progress,
      onFile: async (file, chunks) => {
        const expectedSha256 = documents.materials.get(file.path);
        if (expectedSha256) await blobs.putBlob(chunks, { expectedSha256, name: file.path, signal });
      },
    });
    blobs.flush();
    const at = context.now();
    db.transaction(() => {
      insertReview(db, documents.review, documents.texts, facts);
      appendActivity(db, at, DESK_ACTOR, 'review.imported', {
        package: facts.packageDigest,
        scheme: facts.schemeDigest,
        files: facts.files,
        bytes: facts.bytes,
      });
      if (isPinned && facts.signature.state === 'signed') {
        recordAcceptance(db, facts.signature.fingerprint, at);
        appendActivity(db, at, DESK_ACTOR, 'bureau.trusted', {
          fingerprint: facts.signature.fingerprint,
          pinnedBefore: true,
        });
      }
    })();
  } finally {
    db.close();
  }
};

/**
 * Verifies and imports a submission package. On any failure, and on cancel, no trace of it stays: the workspace appears
 * by one rename at the very end. Throws what its parts throw, besides `package-already-open`, `package-id-taken` and
 * `disk-full`.
 */
const openPackage = async (
  context: CoreContext,
  path: string,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ reviewId: ReviewId }> => {
  const bag = await openBag(path, { signal });
  const workspaces = context.workspaces();
  let staged: string | undefined;
  try {
    const opened = await inspect(context, bag, signal);
    staged = workspaces.stage();
    await importInto(context, staged, opened, progress, signal);
    if (signal?.aborted) throw new PanelDeskError('cancelled');
    const { id } = opened.documents.review;
    // Another window may have imported a package of this id meanwhile.
    requireFreeId(context, id, opened.facts.packageDigest);
    workspaces.adopt(staged, id);
    staged = undefined;
    return { reviewId: id };
  } catch (error) {
    throw nameWriteFailure(asStoreFailure(error, WORKSPACE_FILE), context.home);
  } finally {
    await bag.close();
    if (staged !== undefined) workspaces.discard(staged);
  }
};

/** The same for a file that a window handed over; an upload is gone afterwards, whether it was a package or not. */
export const openPackageFile = async (
  context: CoreContext,
  input: { readonly file: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ reviewId: ReviewId }> => {
  try {
    return await openPackage(context, context.files.pathOf(input.file), progress, signal);
  } finally {
    context.files.forget(input.file);
  }
};
