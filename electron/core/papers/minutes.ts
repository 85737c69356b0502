import type { Submission } from '../../../shared/domain/review/review.ts';
import { nameCauses } from '../../../shared/domain/scoring/reconsideration.ts';
import { revisionsOf } from '../../../shared/domain/scoring/revision.ts';
import { buildMinutesPaper } from '../pdf/minutes-paper.ts';
import { listMissingSheets } from '../services/missing-sheets.ts';
import { writeDate } from '../services/paper-date.ts';
import { leaderOf, listPresentJudges } from '../services/require-access.ts';
import { listCountedSheets, requireClosedRound } from '../services/revealed-sheets.ts';
import { listNotes, listQueries } from '../store/rows/minutes-rows.ts';
import { listMotions } from '../store/rows/motion-rows.ts';
import { listReconsiderations } from '../store/rows/reconsideration-rows.ts';
import { listAllRevisions } from '../store/rows/revision-rows.ts';
import { listUnlocks } from '../store/rows/unlock-rows.ts';
import type { RecordedMinutes } from './minutes-input.ts';
import { modelMinutes } from './minutes-model.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { nameWithRole, recordSigners } from './paper-hands.ts';
import { printRecord } from './print-record.ts';

/** Nothing of another submission: whoever is recused from that one may read this. */
const readRecord = ({ workspace, hands }: PaperCall, submission: Submission): RecordedMinutes => {
  const { reads, review } = workspace;
  const isOwn = (each: { readonly submission: string }): boolean => each.submission === submission.id;
  const round = requireClosedRound(workspace);
  const sheets = listCountedSheets(workspace, submission.id);
  return {
    review,
    submission,
    round,
    missing: listMissingSheets(workspace)
      .filter(isOwn)
      .map(({ member }) => member),
    unlocks: listUnlocks(reads).filter(isOwn),
    notes: listNotes(reads).filter(isOwn),
    queries: listQueries(reads).filter(isOwn),
    motions: listMotions(reads).filter(isOwn),
    judges: listPresentJudges(workspace, submission.id).map(({ id }) => id),
    revisions: nameCauses(
      revisionsOf(sheets, listAllRevisions(reads)),
      listReconsiderations(reads, { submission: submission.id }),
    ),
    leader: leaderOf(workspace, submission.id)?.name,
    recorders: hands.filter(({ leads }) => !leads).map(({ member }) => member.name),
    nameOf: nameWithRole(workspace),
  };
};

/** 澄清与动议记录 of one submission. Throws `round-open`: before the round is closed there is nothing to talk about. */
export const minutesPaper = (call: PaperCall, submission: Submission): BuiltPaper => {
  const { contentCode, fonts, at } = call;
  const paper = buildMinutesPaper({
    ...modelMinutes(readRecord(call, submission)),
    ...recordSigners(call),
    signLabel: '记录人签字：',
    date: writeDate(at),
    ...(contentCode === undefined ? {} : { contentCode }),
  });
  return { title: `${submission.baseName}澄清与动议记录`, paper: printRecord(paper, fonts) };
};
