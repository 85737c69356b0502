import { basename } from 'node:path';
import type { ReceiptOfSheets } from '../../../shared/contract/laptops.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { asSha256, type ReviewId } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { openBag } from '../bag/read-bag.ts';
import { digestFile } from '../files/digest-file.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { acceptSheets, requireOwnReview, requireSender } from '../laptops/accept-sheets.ts';
import {
  listSheetsPayload,
  readSheetsDocument,
  requireSeatSignature,
  takeSheetsPayload,
} from '../laptops/sheets-bag.ts';
import { makeSheetsDocument } from '../laptops/sheets-document.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { findReceipt, insertHandedBack, readStand } from '../store/rows/laptop-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { requireReady } from './require-access.ts';
import { requireScoringSeat, type SeatInput } from './require-seat.ts';
import { unlockSeat } from './seats-service.ts';
import { writeSignedFile } from './write-signed-file.ts';

/**
 * 交回: writes the own sheets as they stand, in whatever state, signed with the own key. Throws `not-on-this-laptop` on the
 * host, `pin-wrong`, `pin-wait`, and what `writeSignedFile` throws.
 */
export const handBackSheets = async (
  context: CoreContext,
  input: SeatInput & { readonly place: string; readonly pin: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ name: string; sheets: number }> => {
  const seated = requireScoringSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  if (readDevice(workspace.reads).kind === 'host')
    throw new PanelDeskError('not-on-this-laptop', { name: member.name });
  const folder = context.files.folderOf(input.place);
  const signer = await unlockSeat(context, workspace, member.id, input.pin);
  const stand = readStand(workspace.reads);
  const sheets = makeSheetsDocument(workspace, member.id, context.now());
  const copied = await writeSignedFile(context, {
    name: `${workspace.reviewId}-${member.id}-${sheets.number}.sheet.zip`,
    folder,
    workspace,
    payload: listSheetsPayload(workspace, sheets),
    signer,
    progress,
    signal,
  });
  const count = new Set(sheets.editions.map(({ submission }) => submission)).size;
  const { number } = sheets;
  workspace.run({
    actor: member.id,
    event: 'laptop.handed-back',
    data: { member: member.id, number, file: copied.sha256, sheets: count },
    write: (db, at) =>
      insertHandedBack(db, { number, name: copied.name, place: basename(folder), stand }, at),
  });
  return { name: copied.name, sheets: count };
};

const receiveFile = async (
  workspace: Workspace,
  path: string,
  name: string,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<ReceiptOfSheets> => {
  const bag = await openBag(path, signal ? { signal } : {});
  try {
    const sheets = await readSheetsDocument(bag, signal);
    requireOwnReview(workspace, sheets);
    requireSeatSignature(workspace, bag, requireSender(workspace, sheets));
    const parcel = digestOf(bag.tagManifest ?? new Uint8Array());
    const sha256 = asSha256((await digestFile(path, { signal })).sha256);
    const known = findReceipt(workspace.reads, parcel);
    if (known) return { ...known, again: true };
    const log = await takeSheetsPayload(workspace, bag, sheets, progress, signal);
    if (signal?.aborted) throw new PanelDeskError('cancelled');
    return acceptSheets(workspace, sheets, { name, sha256, parcel, log });
  } finally {
    await bag.close();
  }
};

/**
 * 收回: a sheet file at the host. The seat's signature is its pass, so that the desk may do it. Throws `wrong-kind-of-file`,
 * `sheet-of-other-review`, `sheet-signature-invalid`, and what reading a bag and `acceptSheets` throw; nothing is kept then.
 */
export const receiveSheets = async (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly file: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<ReceiptOfSheets> => {
  try {
    const workspace = context.workspaces().open(input.reviewId);
    if (readDevice(workspace.reads).kind === 'seat')
      throw new PanelDeskError('not-on-this-laptop', { name: '' });
    const path = context.files.pathOf(input.file);
    const name = context.files.open(input.file)?.name ?? basename(path);
    return await receiveFile(workspace, path, name, progress, signal);
  } finally {
    context.files.forget(input.file);
  }
};
