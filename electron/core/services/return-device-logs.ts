import type { Sha256 } from '../../../shared/domain/ids.ts';
import { deviceLogFile, type SealedDeviceLog } from '../../../shared/formats/device-log.ts';
import { activityLineSchema } from '../../../shared/formats/results-file.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import { decodeUtf8, parseJsonText } from '../formats/read-format.ts';
import { ACTIVITY_CHAIN_START } from '../store/activity-chain.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listDeviceLogs } from './laptops-service.ts';

/** The chain was checked when the log was handed back: its last row tells the head. */
const headOf = (bytes: Uint8Array, file: string): Sha256 => {
  const last = decodeUtf8(bytes, file).trimEnd().split('\n').at(-1) ?? '';
  return last === '' ? ACTIVITY_CHAIN_START : activityLineSchema.parse(parseJsonText(last, file)).hash;
};

/**
 * The logs of the members' own laptops as they go into the return, read once: seal and payload must speak of the same
 * ones, whatever is handed back meanwhile. Throws `cancelled`.
 */
export const readDeviceLogs = async (
  workspace: Workspace,
  signal?: AbortSignal,
): Promise<readonly SealedDeviceLog[]> => {
  const logs: SealedDeviceLog[] = [];
  for (const { member, device, sha256, rows } of listDeviceLogs(workspace)) {
    throwIfCancelled(signal);
    const file = deviceLogFile(member, device);
    const chunks = await workspace.blobs.openBlob(sha256).stream().toArray();
    const bytes = Buffer.concat(chunks as Uint8Array[]);
    logs.push({ member, device, rows, head: headOf(bytes, file), file, sha256 });
  }
  return logs;
};
