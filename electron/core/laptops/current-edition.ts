import { asClaimedTime, type ClaimedTime, type Sha256 } from '../../../shared/domain/ids.ts';
import type { EditionHead } from '../../../shared/domain/merging/edition.ts';
import { compareVectors } from '../../../shared/domain/merging/version-vector.ts';
import type { ReadableDatabase, WritableDatabase } from '../store/database-types.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import {
  countGrantedUnlocks,
  insertEdition,
  listHeads,
  readChangedAt,
  readSheetVector,
  type KnownEdition,
} from '../store/rows/edition-rows.ts';
import { readSheet, type SheetKey } from '../store/rows/sheet-rows.ts';
import { knowEdition } from './known-edition.ts';

/** Of a sheet that was opened again without a single entry in it. */
const UNDATED = asClaimedTime('1970-01-01T00:00:00.000Z');

const readRows = (db: ReadableDatabase, key: SheetKey): KnownEdition | null => {
  const vector = readSheetVector(db, key);
  if (vector.size === 0) return null;
  const { entries, submittedAt } = readSheet(db, key);
  return knowEdition({
    ...key,
    device: readDevice(db).id,
    vector,
    unlocks: countGrantedUnlocks(db, key),
    submittedAt,
    changedAt: readChangedAt(db, key) ?? UNDATED,
    entries: entries.map(({ revision: _revision, ...entry }) => entry),
  });
};

export interface SheetVersions {
  /** Of every known version, the rows' own state among them. */
  readonly heads: readonly EditionHead[];
  /** Which of them the rows are; null where nobody ever touched the sheet here. */
  readonly current: Sha256 | null;
  /** The rows' state, where it is not kept as an edition yet. */
  readonly fresh: KnownEdition | null;
}

/** The rows are a known version only where they say the same: a copied workspace counts as its original does. */
export const readVersionsOf = (db: ReadableDatabase, key: SheetKey): SheetVersions => {
  const heads = listHeads(db, key);
  const rows = readRows(db, key);
  if (!rows) return { heads, current: null, fresh: null };
  const same = heads.find(
    ({ vector, content }) =>
      content === rows.head.content && compareVectors(vector, rows.head.vector) === 'equal',
  );
  if (same) return { heads, current: same.id, fresh: null };
  return { heads: [...heads, rows.head], current: rows.head.id, fresh: rows };
};

/** The same, and keeps the rows' state: nothing may be put in its place before that. */
export const keepCurrent = (db: WritableDatabase, key: SheetKey, at: ClaimedTime): SheetVersions => {
  const versions = readVersionsOf(db, key);
  if (versions.fresh) insertEdition(db, versions.fresh, readDevice(db).kind === 'host', at);
  return versions;
};
