import { basename } from 'node:path';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { MemberId, ReviewId, Sha256 } from '../../../shared/domain/ids.ts';
import { listFormerMembers } from '../../../shared/domain/convening/form-panel.ts';
import { listConflicts } from '../laptops/conflicts.ts';
import { readDevice, shortDevice, type Device } from '../store/rows/device-rows.ts';
import {
  listHandedBack,
  listLogRecords,
  listReceipts,
  listSeatFiles,
  readStand,
} from '../store/rows/laptop-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';

type Laptop = HostOutputs['laptops']['state'];

const describeConflicts = (workspace: Workspace): Laptop['conflicts'] => {
  const { given, review, convening } = workspace;
  const people = [...review.roster, ...listFormerMembers(given.roster, convening)];
  return listConflicts(workspace).map(({ member, submission, submitted }) => ({
    member,
    memberName: people.find(({ id }) => id === member)?.name ?? '',
    submissionId: submission,
    baseName: review.submissions.find(({ id }) => id === submission)?.baseName ?? '',
    submitted,
  }));
};

/** What this laptop is for the review, and what went out and came back. Counts and names, never a score. */
export const readLaptop = (context: CoreContext, input: { readonly reviewId: ReviewId }): Laptop => {
  const workspace = context.workspaces().open(input.reviewId);
  const { reads } = workspace;
  const device = readDevice(reads);
  const handedBack = listHandedBack(reads);
  return {
    kind: device.kind,
    device: shortDevice(device.id),
    member: device.kind === 'seat' ? device.member : null,
    written:
      device.kind === 'host'
        ? listSeatFiles(reads).map(({ member, file, at }) => ({ member, file: basename(file), at }))
        : [],
    received: [...listReceipts(reads)],
    handedBack: handedBack.map(({ name, place, at }) => ({ file: name, at, place })),
    changedSince: device.kind === 'seat' && (handedBack.at(-1)?.stand ?? '') !== readStand(reads),
    conflicts: describeConflicts(workspace),
  };
};

/** What one laptop did, as its own log told when it was last handed back: a blob of this workspace, JSON lines. */
export interface DeviceLog {
  readonly member: MemberId;
  readonly device: Device['id'];
  readonly sha256: Sha256;
  readonly rows: number;
}

/** The logs of the members' laptops, so that they can go into the return beside the host's own. */
export const listDeviceLogs = ({ reads }: Pick<Workspace, 'reads'>): readonly DeviceLog[] =>
  listLogRecords(reads);
