import type { ClaimedTime, Sha256 } from '../../../shared/domain/ids.ts';
import type { SeatFile } from '../../../shared/formats/seat-file.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { insertSeatFile, lastSeatFile } from '../store/rows/laptop-rows.ts';
import { takeEditions } from './take-editions.ts';
import { takeSeatFacts } from './take-seat-facts.ts';

/** What a seat file says, taken over on the member's laptop, in the caller's transaction. */
export const takeSeat = (
  db: WritableDatabase,
  seat: SeatFile,
  file: { readonly name: string; readonly sha256: Sha256 },
  at: ClaimedTime,
): void => {
  const { member, number } = seat;
  const last = lastSeatFile(db, member);
  takeSeatFacts(db, seat, number >= last, at);
  takeEditions(db, seat, at);
  if (number > last) insertSeatFile(db, { member, number, ...file }, at);
};
