import type { RevisionView } from '../../../shared/contract/corrections.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { isWaiting, nameCauses } from '../../../shared/domain/scoring/reconsideration.ts';
import {
  givenOf,
  revisionsOf,
  type EntryRevision,
  type GivenEntry,
} from '../../../shared/domain/scoring/revision.ts';
import { listReconsiderations, settleReconsiderations } from '../store/rows/reconsideration-rows.ts';
import { insertRevision, listAllRevisions } from '../store/rows/revision-rows.ts';
import type { CoreContext } from './core-context.ts';
import { requireEntryOf, requireLawfulRevision, requireOwnSheet, type OwnEntry } from './own-entry.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';
import { requireReason } from './require-reason.ts';
import { listCountedSheets, requireClosedRound } from './revealed-sheets.ts';

/** The own entry of a sheet that counts. Throws what `requireOwnSheet` throws, `round-open`, `sheet-not-submitted`, `not-found`. */
const requireRevisableEntry = (
  context: CoreContext,
  input: SubmissionInput & { readonly indicatorId: IndicatorId },
): OwnEntry => {
  const own = requireOwnSheet(context, input);
  requireClosedRound(own.workspace);
  if (own.sheet.submittedAt === null) throw new PanelDeskError('sheet-not-submitted');
  return requireEntryOf(own, input.indicatorId);
};

/**
 * 合议后修改 of the own entry: the earlier value stays beside the new one, with the reason. What waited to be looked at again is
 * settled by it. Throws what `requireRevisableEntry` and `requireLawfulRevision` throw, `reason-required`,
 * `entry-changed-elsewhere`.
 */
export const revise = (
  context: CoreContext,
  input: SubmissionInput &
    GivenEntry & {
      readonly indicatorId: IndicatorId;
      readonly reason: string;
      readonly revision: number;
    },
): { savedAt: string } => {
  const own = requireRevisableEntry(context, input);
  if (own.seen !== input.revision)
    throw new PanelDeskError('entry-changed-elsewhere', { indicator: own.indicator.id });
  const reason = requireReason(input.reason);
  const target = input.target === undefined || input.target.trim() === '' ? undefined : input.target;
  const after = givenOf({ ...input, target });
  requireLawfulRevision(own, after);
  const waiting = own.reconsiderations.filter(
    (each) => each.indicator === own.indicator.id && isWaiting(each),
  );
  const cause = waiting.at(-1)?.cause ?? 'deliberation';
  const change = { indicator: own.indicator.id, reason, before: givenOf(own.entry), after };
  const { at } = own.workspace.run({
    actor: own.member.id,
    event: 'entry.revised',
    data: {
      submission: own.submission.id,
      ...change,
      before: { ...change.before },
      after: { ...change.after },
    },
    write: (db, now) => {
      insertRevision(db, { ...own.key, cause, ...change }, now);
      if (waiting.length > 0) settleReconsiderations(db, waiting, { outcome: 'changed', after, reason }, now);
    },
  });
  return { savedAt: at };
};

/** All revisions of the sheets that count for one submission, both values. Throws what `requireAccess` throws, `round-open`. */
export const readRevisions = (
  context: CoreContext,
  input: SubmissionInput,
): { revisions: RevisionView[] } => {
  const { workspace, submission } = requireAccess(context, input);
  const sheets = listCountedSheets(workspace, submission.id);
  const { review, reads } = workspace;
  const names = new Map(review.roster.map(({ id, name }) => [id, name]));
  const scheme = schemeOfSubmission(review.scheme, submission);
  const titles = new Map(listIndicators(scheme).map(({ indicator }) => [indicator.id, indicator.title]));
  const view = ({ submission: _submission, ...revision }: EntryRevision): RevisionView => ({
    ...revision,
    memberName: names.get(revision.member) ?? '',
    indicatorTitle: titles.get(revision.indicator) ?? { zh: revision.indicator },
  });
  const named = nameCauses(
    revisionsOf(sheets, listAllRevisions(reads)),
    listReconsiderations(reads, { submission: submission.id }),
  );
  return { revisions: named.map(view) };
};
