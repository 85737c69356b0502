import { asClaimedTime, type ClaimedTime } from '../../../shared/domain/ids.ts';
import { aSigner } from '../signing/an-opinion.ts';

/** Minutes after nine on the day of the review. */
export const timeOf = (minutes: number): ClaimedTime =>
  asClaimedTime(new Date(Date.parse('2026-11-20T09:00:00+08:00') + minutes * 60_000).toISOString());

/** One place to sign, for whoever answers for the paper alone. */
export const ALONE = { signers: [aSigner(1, { role: '成员' })], contentCode: '7F3A-91C2-0BDE' };
