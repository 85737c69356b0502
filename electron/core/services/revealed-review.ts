import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import { groupBySubmission } from '../../../shared/domain/aggregation/aggregation-review.ts';
import { applyRevisions, type EntryRevision } from '../../../shared/domain/scoring/revision.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import type { ReadableDatabase } from '../store/database-types.ts';
import { listHandedIn, listWrittenWords } from '../store/rows/handed-in-rows.ts';
import { listDeliberationRevisions } from '../store/rows/revision-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listPresentJudges } from './require-access.ts';
import { requireClosedRound } from './revealed-sheets.ts';

/** The sheets of a review or a part of them, by submission. */
export type SheetsBySubmission = ReadonlyMap<SubmissionId, readonly ScoreSheet[]>;

/** The database lets nothing of a closed round change, so its sheets are read once as long as the workspace is open. */
const handedIn = new WeakMap<ReadableDatabase, SheetsBySubmission>();

const readHandedIn = ({ reads }: Workspace): SheetsBySubmission => {
  const known = handedIn.get(reads) ?? groupBySubmission(listHandedIn(reads));
  handedIn.set(reads, known);
  return known;
};

/** Those of present judges, in the roster's order, as revised since. */
const count = (
  workspace: Workspace,
  sheets: SheetsBySubmission,
  revisions: readonly EntryRevision[],
): SheetsBySubmission => {
  const revised = Map.groupBy(revisions, (revision) => revision.submission);
  return new Map(
    workspace.review.submissions.map(({ id }) => {
      const own = new Map<MemberId, ScoreSheet>(sheets.get(id)?.map((sheet) => [sheet.member, sheet]));
      const counted = listPresentJudges(workspace, id).flatMap((member) => own.get(member.id) ?? []);
      const changes = revised.get(id);
      return [id, changes ? counted.map((sheet) => applyRevisions(sheet, changes)) : counted];
    }),
  );
};

/**
 * What `listCountedSheets` gives, of every submission at once and by points and choices alone: without words and evidence.
 * Throws `round-open`.
 */
export const listCountedJudgements = (
  workspace: Workspace,
  revisions: readonly EntryRevision[] = listDeliberationRevisions(workspace.reads),
): SheetsBySubmission => {
  requireClosedRound(workspace);
  return count(workspace, readHandedIn(workspace), revisions);
};

const placeOf = (member: string, submission: string, indicator: string): string =>
  `${member}/${submission}/${indicator}`;

/** The same with what the members wrote, for drafts quote it; words are read each time and not held. Throws `round-open`. */
export const listCountedWords = (workspace: Workspace): SheetsBySubmission => {
  requireClosedRound(workspace);
  const words = new Map(
    listWrittenWords(workspace.reads).map(({ member, submission, indicator, comment }) => [
      placeOf(member, submission, indicator),
      comment,
    ]),
  );
  const spoken = [...readHandedIn(workspace).values()].flat().map((sheet) => ({
    ...sheet,
    entries: sheet.entries.map((entry) => {
      const comment = words.get(placeOf(sheet.member, sheet.submission, entry.indicator));
      return comment === undefined ? entry : { ...entry, comment };
    }),
  }));
  return count(workspace, groupBySubmission(spoken), listDeliberationRevisions(workspace.reads));
};
