import { join } from 'node:path';
import type { OpenedFile } from '../../../shared/contract/intake.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import type { Bag } from '../bag/read-bag.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { requireFit, requireSubmissionOf } from '../pack/check-supplement.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { readImportFacts, type PackageSignature } from '../store/rows/review-rows.ts';
import {
  insertSupplement,
  insertSupplementPart,
  listKeptSupplements,
  type SupplementTags,
} from '../store/rows/supplement-rows.ts';
import { openReviewBlobs, type Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { takePayload } from './intake-import.ts';
import { requireUnfrozen } from './opinion-store.ts';
import {
  readSupplementDocuments,
  SUPPLEMENT_PATH,
  type SupplementDocuments,
} from './supplement-documents.ts';
import { listEffects, logEffects, raiseEffects } from './supplement-effects.ts';
import { requireSameBureau, requireTags } from './supplement-origin.ts';

interface ArrivedSupplement {
  readonly bag: Bag;
  readonly documents: SupplementDocuments;
  readonly tags: SupplementTags;
  readonly sha256: Sha256;
  readonly origin: PackageSignature;
}

/** The review whose package it names. Throws `supplement-of-other-package`, `not-on-this-laptop` where seat files bring it. */
const openSupplemented = (context: CoreContext, { head }: SupplementDocuments): Workspace => {
  const workspaces = context.workspaces();
  const refused = new PanelDeskError('supplement-of-other-package', { title: head.title, id: head.review });
  if (!workspaces.has(head.review)) throw refused;
  const workspace = workspaces.open(head.review);
  if (readImportFacts(workspace.reads).packageDigest !== head.supplements.sha256) throw refused;
  if (readDevice(workspace.reads).kind === 'seat') throw new PanelDeskError('not-on-this-laptop');
  return workspace;
};

/** Asked again in the moment of writing: another window may have opened it, or one like it, meanwhile. */
const requireAcceptable = (
  workspace: Workspace,
  { documents, sha256 }: Omit<ArrivedSupplement, 'bag'>,
): void => {
  const { head, parts } = documents;
  const known = listKeptSupplements(workspace.reads).find(({ supplement }) => supplement.id === head.id);
  if (known)
    throw new PanelDeskError(known.sha256 === sha256 ? 'supplement-already-open' : 'supplement-id-taken', {
      title: known.supplement.title,
      id: workspace.reviewId,
    });
  requireUnfrozen(workspace);
  const { review } = workspace;
  parts.forEach((part, at) => {
    const head = { file: SUPPLEMENT_PATH };
    const submission = requireSubmissionOf(review, part.submission, head, `submissions.${at}`);
    requireFit(review, submission, part, { file: `data/submissions/${part.submission}/supplement.json` });
  });
};

/** Everything of it as one act: its rows, the log, and the marks on entries that rest on what changed. */
const writeSupplement = (
  workspace: Workspace,
  { bag, documents, tags, sha256, origin }: ArrivedSupplement,
): NonNullable<OpenedFile['supplement']> => {
  const { head, parts, texts } = documents;
  const { review } = workspace;
  const effects = listEffects(review, parts);
  const [files, bytes] = [bag.payload.length, bag.payloadBytes];
  const number = (listKeptSupplements(workspace.reads).at(-1)?.number ?? 0) + 1;
  const { result: toReconsider } = workspace.run({
    actor: DESK_ACTOR,
    event: 'supplement.received',
    data: { supplement: head.id, number, file: sha256, files, bytes, changes: logEffects(effects) },
    write: (db, receivedAt) => {
      const facts = { number, sha256, origin, files, bytes, receivedAt };
      insertSupplement(db, { id: head.id, text: texts.supplement }, facts, tags);
      for (const [id, text] of texts.parts) insertSupplementPart(db, number, id, text);
      return raiseEffects(db, review, effects, receivedAt);
    },
  });
  return {
    title: head.title,
    submissions: effects.map(({ submission, changes }) => ({
      submissionId: submission.id,
      baseName: submission.baseName,
      added: changes.added.length,
      replaced: changes.replaced.length,
      claims: changes.claims.length,
    })),
    toReconsider,
  };
};

/**
 * 补充材料 of the bureau, for a review that is open here: verified as a package is, then taken in whole or not at all. Its files are put
 * aside until all of them are known to be right. Throws `supplement-of-other-package`, `supplement-already-open`,
 * `supplement-id-taken`, `bureau-key-changed`, `bag-…`, `format-…`, `opinion-frozen`, `not-on-this-laptop`, `cancelled`.
 */
export const openSupplementBag = async (
  context: CoreContext,
  bag: Bag,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<OpenedFile> => {
  const tags = requireTags(bag);
  const documents = await readSupplementDocuments(bag, signal);
  const workspace = openSupplemented(context, documents);
  const { reviewId, given, reads } = workspace;
  const packageOrigin = readImportFacts(reads).signature;
  const origin = requireSameBureau(context.desk(), given, packageOrigin, tags);
  const arrived = { bag, documents, tags, sha256: digestOf(tags.tagManifest), origin };
  requireAcceptable(workspace, arrived);
  const workspaces = context.workspaces();
  const staged = workspaces.stage();
  try {
    const folder = join(staged, 'blobs');
    const blobs = openReviewBlobs(folder, reviewId, context.vault.dataKey());
    await takePayload(blobs, bag, documents.materials, progress, signal);
    if (signal?.aborted) throw new PanelDeskError('cancelled');
    requireAcceptable(workspace, arrived);
    workspace.blobs.takeOver(folder);
    return { reviewId, seat: null, supplement: writeSupplement(workspace, arrived) };
  } finally {
    workspaces.discard(staged);
  }
};
