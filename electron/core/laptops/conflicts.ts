import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { EditionHead } from '../../../shared/domain/merging/edition.ts';
import { settleEditions } from '../../../shared/domain/merging/settle-editions.ts';
import type { ReadableDatabase } from '../store/database-types.ts';
import { countGrantedUnlocks, listSheetsWithVersions } from '../store/rows/edition-rows.ts';
import { readRound, type SheetKey } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readVersionsOf } from './current-edition.ts';

/** Versions of a sheet between which its member has to choose, the one in force first; empty where nothing is disputed. */
export const findRivals = (db: ReadableDatabase, key: SheetKey): readonly EditionHead[] => {
  const { heads } = readVersionsOf(db, key);
  const { inForce, rivals } = settleEditions(heads, countGrantedUnlocks(db, key));
  return inForce && rivals.length > 0 ? [inForce, ...rivals] : [];
};

/** A sheet that came from two laptops in two versions. Nothing is in it but whose it is and of what. */
export interface SheetConflict {
  readonly member: MemberId;
  readonly submission: SubmissionId;
  /** Both are handed in: they would count, so that the round cannot close on them. */
  readonly submitted: boolean;
}

/** Every sheet whose member has to choose a version, in the package's order. None after the round was closed. */
export const listConflicts = ({ reads }: Pick<Workspace, 'reads'>): readonly SheetConflict[] => {
  if (readRound(reads)) return [];
  return listSheetsWithVersions(reads).flatMap((key) => {
    const [inForce] = findRivals(reads, key);
    return inForce ? [{ ...key, submitted: inForce.submitted }] : [];
  });
};
