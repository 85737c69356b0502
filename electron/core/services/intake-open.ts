import type { OpenedFile } from '../../../shared/contract/intake.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { openBag, type Bag } from '../bag/read-bag.ts';
import { nameWriteFailure } from '../files/disk-failure.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { isSeatBag } from '../laptops/seat-bag.ts';
import { asStoreFailure } from '../store/open-database-failure.ts';
import { findPinnedBureau } from '../store/rows/bureau-rows.ts';
import { readImportFacts } from '../store/rows/review-rows.ts';
import { WORKSPACE_FILE } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { importInto, type OpenedPackage } from './intake-import.ts';
import { openSeatBag } from './intake-seat.ts';
import { openSupplementBag } from './intake-supplement.ts';
import { readPackageDocuments } from './package-documents.ts';
import { readPackageOrigin, requirePinnedKey } from './package-origin.ts';
import { isSupplementBag } from './supplement-documents.ts';

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
    tags: {
      manifest: bag.manifest,
      tagManifest: bag.tagManifest,
      signature: bag.signature,
      revoked: documents.revoked,
    },
    kept: documents.materials,
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

/** Imports into a staged folder that becomes the workspace by one rename at the very end. */
const openReviewBag = async (
  context: CoreContext,
  bag: Bag,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<OpenedFile> => {
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
    return { reviewId: id, seat: null };
  } finally {
    if (staged !== undefined) workspaces.discard(staged);
  }
};

const openerOf = (bag: Bag): typeof openReviewBag => {
  if (isSeatBag(bag)) return openSeatBag;
  return isSupplementBag(bag) ? openSupplementBag : openReviewBag;
};

/**
 * Verifies and imports a submission package, a supplement or a seat file, whichever it is by its content. On any failure, and on cancel,
 * no trace of it stays. Throws what its parts throw, besides `package-already-open`, `package-id-taken` and `disk-full`.
 */
const openPackage = async (
  context: CoreContext,
  path: string,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<OpenedFile> => {
  const bag = await openBag(path, { signal });
  try {
    return await openerOf(bag)(context, bag, progress, signal);
  } catch (error) {
    throw nameWriteFailure(asStoreFailure(error, WORKSPACE_FILE), context.home);
  } finally {
    await bag.close();
  }
};

/** The same for a file that a window handed over; an upload is gone afterwards, whether it was a package or not. */
export const openPackageFile = async (
  context: CoreContext,
  input: { readonly file: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<OpenedFile> => {
  try {
    return await openPackage(context, context.files.pathOf(input.file), progress, signal);
  } finally {
    context.files.forget(input.file);
  }
};
