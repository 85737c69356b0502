import { createWriteStream } from 'node:fs';
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
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import { findReturn, insertCopy, insertReturn, type ReturnRecord } from '../store/rows/return-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBlob } from './material-service.ts';
import { countToSign } from './opinion-signers.ts';
import { requireReady } from './require-access.ts';
import { requireRole, requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';
import { readDeviceLogs } from './return-device-logs.ts';
import { fixAllPapers, keepReport, makeReport } from './return-forms.ts';
import { listReturnPayload } from './return-payload.ts';
import { unlockSeat } from './seats-service.ts';
import { requireFreeze } from './signing-service.ts';
import { withTemporaryFolder } from './temporary-folder.ts';

const isRecusedFromAny = ({ workspace, member }: SeatedCall): boolean =>
  workspace.convening.recusals.some((each) => each.member === member.id);

/** The package holds every submission: a seat that must not see one of them gets its figures, not the file. */
const toReceipt = (
  context: CoreContext,
  seated: SeatedCall,
  record: ReturnRecord,
  session: string,
): Receipt => ({
  ...(isRecusedFromAny(seated)
    ? {}
    : {
        file: context.files.registerSource(
          sourceOfBlob(seated.workspace, record.sha256, record.name, 'application/zip'),
          session,
        ),
      }),
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

/**
 * Builds the return package and signs it with the chair's key: handing over is the chair's act, whatever the chair said to an
 * opinion. Throws `not-allowed`, `signatures-missing` with how many words are still owed, `pin-wrong`, `pin-wait`, `disk-full`, `cancelled`.
 */
export const createReturn = async (
  context: CoreContext,
  input: SeatInput & { readonly pin: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<Receipt> => {
  const seated = requireRole(context, input, 'chair');
  requireReady(seated);
  const { workspace, member } = seated;
  const freeze = requireFreeze(workspace);
  const missing = countToSign(workspace, freeze);
  if (missing > 0) throw new PanelDeskError('signatures-missing', { count: missing });
  const signer = await unlockSeat(context, workspace, member.id, input.pin);
  const createdAt = context.now();
  const name = `${workspace.review.id}-${shortCode(freeze.resultsDigest)}.return.zip`;
  await fixAllPapers(context, workspace, freeze, progress, signal);
  const report = await makeReport(context, workspace, freeze, {
    member: member.id,
    name: member.name,
    signer,
    at: createdAt,
  });
  const deviceLogs = await readDeviceLogs(workspace, signal);
  const payload = listReturnPayload(workspace, freeze, deviceLogs, report);
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
      keepReport(db, freeze, report, findSeat(db, member.id)?.fingerprint ?? '');
      insertReturn(db, freeze.id, {
        name,
        ...stored,
        shortCode: shortCode(stored.sha256),
        createdAt,
        contents,
      });
    },
  });
  return toReceipt(context, seated, requireReturn(workspace), input.session);
};

export const readReceipt = (context: CoreContext, input: SeatInput): { receipt: Receipt | null } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace } = seated;
  const freeze = findFreeze(workspace.reads);
  const record = freeze ? findReturn(workspace.reads, freeze.id) : null;
  return { receipt: record ? toReceipt(context, seated, record, input.session) : null };
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

/**
 * Copies the return to a place, reads it back and compares. A member who is recused from anything leaves that to others: the
 * file on the stick can be opened; the chair and the secretary hand over whatever they judged. Throws `not-allowed`, `disk-full`, `target-gone`,
 * `copy-differs`, `cancelled`.
 */
export const saveReturn = async (
  context: CoreContext,
  input: SeatInput & { readonly place: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ name: string; receipt: Receipt }> => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  if (member.role === 'member' && isRecusedFromAny(seated))
    throw new PanelDeskError('not-allowed', { what: 'save-return' });
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
  return { name, receipt: toReceipt(context, seated, requireReturn(workspace), input.session) };
};
