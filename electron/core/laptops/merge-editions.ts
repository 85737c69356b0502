import { isRecused } from '../../../shared/domain/convening/convening.ts';
import type { ClaimedTime, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Edition } from '../../../shared/domain/merging/edition.ts';
import { judgeArrival } from '../../../shared/domain/merging/judge-arrival.ts';
import { settleEditions } from '../../../shared/domain/merging/settle-editions.ts';
import type { SheetVerdict } from '../../../shared/domain/merging/sheet-verdict.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { adoptEdition } from '../store/rows/adopt-rows.ts';
import {
  countGrantedUnlocks,
  insertEdition,
  readEdition,
  type KnownEdition,
} from '../store/rows/edition-rows.ts';
import { readRound, type SheetKey } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keepCurrent } from './current-edition.ts';
import { knowEdition } from './known-edition.ts';

/** What became of one sheet; `edition` is the version that was judged, the last of several. */
export interface MergedSheet {
  readonly submission: SubmissionId;
  readonly verdict: SheetVerdict;
  readonly edition: Edition;
}

/**
 * Puts in force what follows from all versions that are known of a sheet. Does nothing where that is what the rows say
 * already, and after the round was closed.
 */
export const settleSheet = (db: WritableDatabase, key: SheetKey, at: ClaimedTime): void => {
  if (readRound(db)) return;
  const { heads, current } = keepCurrent(db, key, at);
  const { inForce } = settleEditions(heads, countGrantedUnlocks(db, key));
  if (!inForce || inForce.id === current) return;
  adoptEdition(db, inForce.id, readEdition(db, inForce.id), at);
};

type Panel = Pick<Workspace, 'review' | 'convening'>;

const judgeSheet = (
  db: WritableDatabase,
  { review, convening }: Panel,
  key: SheetKey,
  arrived: readonly KnownEdition[],
  at: ClaimedTime,
): MergedSheet => {
  const facts = {
    known: keepCurrent(db, key, at).heads,
    granted: countGrantedUnlocks(db, key),
    sitsHere: review.roster.some(({ id }) => id === key.member),
    recused: isRecused(convening, key.member, key.submission),
    roundClosed: readRound(db) !== null,
  };
  const last = settleEditions(
    arrived.map(({ head }) => head),
    Number.MAX_SAFE_INTEGER,
  ).inForce;
  const judged = arrived.find(({ head }) => head.id === last?.id) ?? arrived[0];
  if (!judged) throw new Error('no version arrived');
  return {
    submission: key.submission,
    verdict: judgeArrival(judged.head, facts),
    edition: judged.edition,
  };
};

/**
 * Takes versions of one member's sheets, from whatever laptop, in whatever order, however often: all of them are kept, and
 * what is in force follows from the set. In the caller's transaction. `knownAtHost`: they came from the host, or this is it.
 */
export const mergeEditions = (
  db: WritableDatabase,
  panel: Panel,
  editions: readonly Edition[],
  knownAtHost: boolean,
  at: ClaimedTime,
): readonly MergedSheet[] => {
  const bySubmission = Map.groupBy(editions.map(knowEdition), ({ edition }) => edition.submission);
  return [...bySubmission].map(([submission, arrived]) => {
    const [first] = arrived;
    if (!first) throw new Error('no version arrived');
    const key = { member: first.edition.member, submission };
    const merged = judgeSheet(db, panel, key, arrived, at);
    for (const each of arrived) insertEdition(db, each, knownAtHost, at);
    settleSheet(db, key, at);
    return merged;
  });
};
