import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openKey } from '../../../electron/core/signing/seat-key.ts';
import { findSeat } from '../../../electron/core/store/rows/seat-rows.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { buildPackage, readPayload, type Payload } from '../journey/altered-package.ts';
import type { Desk } from '../journey/desk.ts';
import { pinOf } from '../journey/steps.ts';
import { aStick } from './carry.ts';

/** Whose seat, on which laptop, signs the file anew. */
export interface SigningSeat {
  readonly desk: Desk;
  readonly member: MemberId;
}

/** The same file with something else in it: a lawful bag, signed by a seat or by nobody. */
export const alterFile = async (
  file: string,
  change: (payload: Payload) => Payload,
  signer?: SigningSeat,
): Promise<string> => {
  const seat = signer && findSeat(signer.desk.workspace.reads, signer.member);
  const key = seat ? await openKey(seat.p12, pinOf(seat.member)) : null;
  const target = join(aStick(), basename(file));
  writeFileSync(target, await buildPackage(change(await readPayload(file)), key));
  return target;
};
