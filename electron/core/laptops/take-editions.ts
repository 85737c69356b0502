import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { SeatFile } from '../../../shared/formats/seat-file.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { insertEdition } from '../store/rows/edition-rows.ts';
import { knowEdition } from './known-edition.ts';
import { settleSheet } from './merge-editions.ts';

/** The own sheets as the host has them, on a seat's laptop: kept, and in force where they follow what is here. */
export const takeEditions = (
  db: WritableDatabase,
  { member, editions }: Pick<SeatFile, 'member' | 'editions'>,
  at: ClaimedTime,
): void => {
  for (const edition of editions) insertEdition(db, knowEdition(edition), true, at);
  for (const submission of new Set(editions.map((edition) => edition.submission)))
    settleSheet(db, { member, submission }, at);
};
