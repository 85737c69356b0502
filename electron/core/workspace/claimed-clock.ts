import { asClaimedTime, type ClaimedTime } from '../../../shared/domain/ids.ts';

export type Clock = () => ClaimedTime;

/** The machine's clock as a claim: UTC, milliseconds. */
export const clockFrom =
  (now: () => Date): Clock =>
  () =>
    asClaimedTime(now().toISOString());
