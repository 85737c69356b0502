import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { isScoring, type RosterMember } from '../../../shared/domain/review/review.ts';
import { listSeatPayload } from '../laptops/seat-bag.ts';
import { makeSeatDocument } from '../laptops/seat-document.ts';
import type { Signer } from '../signing/signer.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { insertSeatFile } from '../store/rows/laptop-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import { readRound } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { requireMember } from './panel-service.ts';
import { listVisible, requireReady } from './require-access.ts';
import { requireRole, type SeatInput } from './require-seat.ts';
import { unlockSeat } from './seats-service.ts';
import { writeSignedFile } from './write-signed-file.ts';

/** Before anything is written: everybody named scores here, has done what comes before material opens, and has a key. */
const requireAll = (workspace: Workspace, ids: readonly MemberId[]): readonly RosterMember[] =>
  [...new Set(ids)].map((id) => {
    const member = requireMember(workspace, id);
    if (!isScoring(member)) throw new PanelDeskError('not-allowed', { what: 'score' });
    requireReady({ workspace, member });
    if (!findSeat(workspace.reads, id)) throw new PanelDeskError('seat-required');
    return member;
  });

interface Writing {
  readonly workspace: Workspace;
  readonly actor: MemberId;
  readonly folder: string;
  readonly signer: Signer;
}

const writeOne = async (
  context: CoreContext,
  { workspace, actor, folder, signer }: Writing,
  member: RosterMember,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<string> => {
  const submissions = listVisible({ workspace, member });
  const seat = makeSeatDocument(workspace, member, submissions, context.now());
  const { name, sha256 } = await writeSignedFile(context, {
    name: `${workspace.reviewId}-${member.id}.seat.zip`,
    folder,
    workspace,
    payload: listSeatPayload(workspace, seat, submissions),
    signer,
    progress,
    signal,
  });
  workspace.run({
    actor,
    event: 'laptop.seat-written',
    data: { member: member.id, number: seat.number, file: sha256 },
    write: (db, at) => insertSeatFile(db, { member: member.id, number: seat.number, name, sha256 }, at),
  });
  return name;
};

/**
 * 写出席位文件: one for each member named, signed with the asking seat's key. Throws `not-allowed`, `not-on-this-laptop`,
 * `round-closed`, for a member who is not ready what `requireReady` throws, `seat-required` for one who has no key yet,
 * `pin-wrong`, `pin-wait`, and what `writeSignedFile` throws. Files that were finished before a failure stay.
 */
export const writeSeatFiles = async (
  context: CoreContext,
  input: SeatInput & { readonly members: readonly MemberId[]; readonly place: string; readonly pin: string },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ files: { member: MemberId; name: string }[] }> => {
  const seated = requireRole(context, input, 'chair', 'secretary');
  requireReady(seated);
  const { workspace, member } = seated;
  if (readDevice(workspace.reads).kind === 'seat')
    throw new PanelDeskError('not-on-this-laptop', { name: member.name });
  if (readRound(workspace.reads)) throw new PanelDeskError('round-closed');
  const members = requireAll(workspace, input.members);
  const folder = context.files.folderOf(input.place);
  const signer = await unlockSeat(context, workspace, member.id, input.pin);
  const writing: Writing = { workspace, actor: member.id, folder, signer };
  const files: { member: MemberId; name: string }[] = [];
  for (const each of members)
    files.push({ member: each.id, name: await writeOne(context, writing, each, progress, signal) });
  return { files };
};
