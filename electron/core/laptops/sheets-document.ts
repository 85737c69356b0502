import type { ClaimedTime, MemberId } from '../../../shared/domain/ids.ts';
import type { Edition } from '../../../shared/domain/merging/edition.ts';
import { listLatest } from '../../../shared/domain/merging/settle-editions.ts';
import { SHEETS_FORMAT, type SheetsFile } from '../../../shared/formats/sheets-file.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { listEditionsOf, listTouchedSheets, readEdition } from '../store/rows/edition-rows.ts';
import { listHandedBack } from '../store/rows/laptop-rows.ts';
import { readImportFacts } from '../store/rows/review-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keepCurrent } from './current-edition.ts';
import { knowEdition } from './known-edition.ts';

/** Versions that the host has not been seen to have, without those that another of them follows. */
const listUnknownAtHost = (db: WritableDatabase, member: MemberId): readonly Edition[] => {
  const known = listEditionsOf(db, member, false).map(({ edition }) => knowEdition(edition));
  const bySheet = Map.groupBy(known, ({ edition }) => edition.submission);
  return [...bySheet.values()].flatMap((versions) => {
    const latest = new Set(listLatest(versions.map(({ head }) => head)).map(({ id }) => id));
    return versions.filter(({ head }) => latest.has(head.id)).map(({ edition }) => edition);
  });
};

/** Keeps the state of every own sheet as an edition and gives those that have to travel, and what the rows are now. */
export const gatherEditions = (
  db: WritableDatabase,
  member: MemberId,
  at: ClaimedTime,
): readonly Edition[] => {
  const current = listTouchedSheets(db, member).flatMap((key) => keepCurrent(db, key, at).current ?? []);
  const travelling = new Map(
    [...current.map((id) => readEdition(db, id)), ...listUnknownAtHost(db, member)].map((edition) => [
      knowEdition(edition).head.id,
      edition,
    ]),
  );
  return [...travelling.values()];
};

/** What one member did on this laptop, as it is handed back. Nothing of anybody else is in it. */
export const makeSheetsDocument = (workspace: Workspace, member: MemberId, at: ClaimedTime): SheetsFile => {
  let editions: readonly Edition[] = [];
  workspace.record((db) => {
    editions = gatherEditions(db, member, at);
  });
  return {
    format: SHEETS_FORMAT,
    review: workspace.reviewId,
    packageSha256: readImportFacts(workspace.reads).packageDigest,
    member,
    device: readDevice(workspace.reads).id,
    number: listHandedBack(workspace.reads).length + 1,
    writtenAt: at,
    editions: [...editions],
  };
};
