import type { SealedDeviceLog } from '../../../shared/formats/device-log.ts';
import type { Bag } from '../bag/read-bag.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { verifyActivityChain } from '../store/activity-chain.ts';
import { failed, passed, type Check } from './verification.ts';
import { readLogRows } from './verify-inputs.ts';

const MAX_LOG_BYTES = 64 * 1024 * 1024;

/**
 * The log of one member's own laptop: the very bytes that were sealed, an unbroken chain, and as long as it was. Throws
 * `bag-rule-broken` where the file is missing, `format-invalid`, `file-too-large`.
 */
export const checkDeviceLog = async (bag: Bag, sealed: SealedDeviceLog): Promise<readonly Check[]> => {
  const path = `data/${sealed.file}`;
  const bytes = await bag.read(path, MAX_LOG_BYTES);
  const verdict = verifyActivityChain(readLogRows(bytes, path));
  if (!verdict.ok) return [failed('device-logs', path, 'chain-broken', { seq: verdict.seq })];
  const { count: rows, head } = verdict;
  if (rows !== sealed.rows || head !== sealed.head)
    return [failed('device-logs', path, 'head-differs', { rows, expected: sealed.rows })];
  return [
    digestOf(bytes) === sealed.sha256
      ? passed('device-logs', path, { rows })
      : failed('device-logs', path, 'digest-differs'),
  ];
};
