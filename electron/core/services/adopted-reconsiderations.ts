import type { ClaimedTime, IndicatorId } from '../../../shared/domain/ids.ts';
import {
  isSameJudgement,
  isWaiting,
  type Reconsideration,
} from '../../../shared/domain/scoring/reconsideration.ts';
import { diffEntries, type GivenChange } from '../../../shared/domain/scoring/revision.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { listReconsiderations, raiseInSheet } from '../store/rows/reconsideration-rows.ts';
import { readSheet } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listChangedBases } from './changed-bases.ts';

/** Whether the member was asked about it already: it waits, or was settled with just this judgement. */
const isKnown = (known: readonly Reconsideration[], { indicator, after }: GivenChange): boolean =>
  known.some(
    (each) =>
      each.indicator === indicator &&
      (isWaiting(each) || (each.settled !== undefined && isSameJudgement(each.settled.after, after))),
  );

/**
 * A sheet that came from another laptop was given without what changed here meanwhile: entries that it brought and that rest on
 * that are marked, as if the change came now. At the host only; in the transaction that put the version in force, `before`
 * being the sheet before it. What the sheet already said here was marked when it changed.
 */
export const raiseForAdopted = (
  db: WritableDatabase,
  workspace: Pick<Workspace, 'given' | 'review' | 'reads'>,
  before: ScoreSheet,
  at: ClaimedTime,
): void => {
  if (readDevice(db).kind !== 'host') return;
  const key = { member: before.member, submission: before.submission };
  const known = listReconsiderations(db, key);
  const brought: ReadonlySet<IndicatorId> = new Set(
    diffEntries(before.entries, readSheet(db, key).entries)
      .filter((change) => !isSameJudgement(change.before, change.after) && !isKnown(known, change))
      .map(({ indicator }) => indicator),
  );
  if (brought.size === 0) return;
  for (const basis of listChangedBases(workspace, key.submission))
    raiseInSheet(
      db,
      key,
      { ...basis, concerns: (entry) => brought.has(entry.indicator) && basis.concerns(entry) },
      at,
    );
};
