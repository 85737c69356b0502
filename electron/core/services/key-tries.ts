import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, ReviewId } from '../../../shared/domain/ids.ts';
import { waitBeforeTry } from '../../../shared/domain/signing/pin-tries.ts';

interface Tries {
  readonly failed: number;
  readonly lastMs: number;
}

/** Who tries: a member of a review, whatever the files are. */
interface Trier {
  readonly reviewId: ReviewId;
  readonly memberId: MemberId;
}

/**
 * Tries of the PINs of key files that are brought to a seat which is still empty. In memory, for nothing is kept of such a file, and
 * whoever has it can guess on another machine anyway: this only keeps a laptop on a table from being played with.
 */
export interface KeyTries {
  /** Counts a try before it is made; gives the number. Throws `pin-wait` with seconds. */
  begin(trier: Trier, nowMs: number): number;
  /** The PIN was right, or the fault was another one. */
  forgive(trier: Trier): void;
}

export const openKeyTries = (): KeyTries => {
  const tries = new Map<string, Tries>();
  const keyOf = ({ reviewId, memberId }: Trier): string => `${reviewId}/${memberId}`;
  return {
    begin(trier, nowMs) {
      const { failed, lastMs } = tries.get(keyOf(trier)) ?? { failed: 0, lastMs: nowMs };
      const seconds = waitBeforeTry(failed, lastMs, nowMs);
      if (seconds > 0) {
        // A clock that was ahead: the wait starts over, as at a seat.
        if (lastMs > nowMs) tries.set(keyOf(trier), { failed, lastMs: nowMs });
        throw new PanelDeskError('pin-wait', { seconds });
      }
      tries.set(keyOf(trier), { failed: failed + 1, lastMs: nowMs });
      return failed + 1;
    },
    forgive: (trier) => void tries.delete(keyOf(trier)),
  };
};
