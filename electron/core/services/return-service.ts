import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Receipt } from '../../../shared/contract/returns.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { writeBag } from '../bag/write-bag.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import { copyAndCompare } from '../files/copy-and-compare.ts';
import { nameWriteFailure } from '../files/disk-failure.ts';
import { listSavePlaces } from '../files/places.ts';
import { signDetached } from '../signing/cms-detached.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findFreeze, listSignatures } from '../store/rows/freeze-rows.ts';
import { findReturn, insertCopy, insertReturn, type ReturnRecord } from '../store/rows/return-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBlob } from './material-service.ts';
import { listPresentScorers } from './panel-service.ts';
import { requireRole, requireSeat, type SeatInput } from './require-seat.ts';
import { renderForms } from './return-forms.ts';
import { listReturnPayload } from './return-payload.ts';
import { unlockSeat } from './seats-service.ts';
import { requireFreeze } from './signing-service.ts';

const toReceipt = (
  context: CoreContext,
  workspace: Workspace,
  record: ReturnRecord,
  session: string,
): Receipt => ({
  file: context.files.registerSource(
    sourceOfBlob(workspace, record.sha256, record.name, 'application/zip'),
    session,
  ),
  name: record.name,
  sha256: record.sha256,
  bytes: record.bytes,
  shortCode: record.shortCode,
  createdAt: record.createdAt,
  savedCopies: record.copies.map((copy) => ({ ...copy })),
  contents: record.contents,
});

const requireReturn = (workspace: Workspace): ReturnRecord => {
  const record = findReturn(workspace.reads, requireFreeze(workspace).id);
  if (!record) throw new PanelDeskError('stage-not-reached', { stage: 'return' });
  return record;
};

/** A private folder for a file that must exist in clear for a moment; gone afterwards, and on the next start. */
const withTemporaryFolder = async <Result>(
  context: CoreContext,
  work: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const folder = await mkdtemp(join(context.home, 'tmp', 'out-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Builds the return package and signs it with the chair's key. Throws `not-allowed`, `signatures-missing` with how many,
 * `pin-wrong`, `pin-wait`, `disk-full`, `cancelled`.
 */
export const createReturn = async (
  context: CoreContext,
  input: SeatInput & { readonly pin: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<Receipt> => {
  const { workspace, member } = requireRole(context, input, 'chair');
  const freeze = requireFreeze(workspace);
  const missing = listPresentScorers(workspace).length - listSignatures(workspace.reads, freeze.id).length;
  if (missing > 0) throw new PanelDeskError('signatures-missing', { count: missing });
  const signer = await unlockSeat(context, workspace, member.id, input.pin);
  const createdAt = context.now();
  const name = `${workspace.review.id}-${shortCode(freeze.resultsDigest)}.return.zip`;
  const forms = await renderForms(context, workspace, freeze, progress, signal);
  const payload = [...listReturnPayload(workspace, freeze), ...forms];
  const stored = await withTemporaryFolder(context, async (folder) => {
    const target = join(folder, name);
    await writeBag({
      target,
      baggingDate: createdAt.slice(0, 10),
      info: [
        { label: 'Source-Organization', value: workspace.review.panel.name },
        { label: 'External-Identifier', value: workspace.review.id },
      ],
      payload,
      sign: (tagManifest) => signDetached(tagManifest, signer),
      progress,
      signal,
    });
    return workspace.blobs.putBlob(createReadStream(target), { name, signal });
  });
  const contents = payload.map((item) => ({
    name: item.name,
    bytes: item.source instanceof Uint8Array ? item.source.length : (item.size ?? 0),
  }));
  workspace.run({
    actor: member.id,
    event: 'return.created',
    data: { name, sha256: stored.sha256, results: freeze.resultsDigest },
    write: (db) => {
      if (findFreeze(db)?.id !== freeze.id) throw new PanelDeskError('opinion-not-frozen');
      insertReturn(db, freeze.id, {
        name,
        ...stored,
        shortCode: shortCode(stored.sha256),
        createdAt,
        contents,
      });
    },
  });
  return toReceipt(context, workspace, requireReturn(workspace), input.session);
};

export const readReceipt = (context: CoreContext, input: SeatInput): { receipt: Receipt | null } => {
  const { workspace } = requireSeat(context, input);
  const freeze = findFreeze(workspace.reads);
  const record = freeze ? findReturn(workspace.reads, freeze.id) : null;
  return { receipt: record ? toReceipt(context, workspace, record, input.session) : null };
};

export interface OfferedPlace {
  readonly handle: string;
  readonly kind: 'removable' | 'documents' | 'downloads' | 'desktop';
  readonly label: string;
  readonly freeBytes: number;
}

export const offerPlaces = async (context: CoreContext): Promise<{ places: OfferedPlace[] }> => {
  const places = await listSavePlaces();
  return {
    places: places.map(({ kind, label, path, freeBytes }) => ({
      handle: context.files.registerFolder(path),
      kind,
      label,
      freeBytes,
    })),
  };
};

/** Copies the return to a place, reads it back and compares. Throws `disk-full`, `target-gone`, `copy-differs`, `cancelled`. */
export const saveReturn = async (
  context: CoreContext,
  input: SeatInput & { readonly place: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ name: string; receipt: Receipt }> => {
  const { workspace, member } = requireSeat(context, input);
  const record = requireReturn(workspace);
  const folder = context.files.folderOf(input.place);
  const copied = await withTemporaryFolder(context, async (temporary) => {
    const clear = join(temporary, record.name);
    const source = workspace.blobs.openBlob(record.sha256).stream({});
    const target = createWriteStream(clear, { mode: 0o600, flags: 'wx' });
    await pipeline(source, target).catch((error: unknown) => {
      throw nameWriteFailure(error, record.name);
    });
    throwIfCancelled(signal);
    return copyAndCompare(clear, folder, { name: record.name, progress, signal });
  });
  const name = basename(copied.path);
  workspace.run({
    actor: member.id,
    event: 'return.saved',
    data: { name, sha256: copied.sha256 },
    write: (db, at) => insertCopy(db, record.id, basename(folder), name, at),
  });
  return { name, receipt: toReceipt(context, workspace, requireReturn(workspace), input.session) };
};
