import type { RevisionView } from '../../../shared/contract/corrections.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { isScoring } from '../../../shared/domain/review/review.ts';
import { schemeOfSheet, schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { findIndicator, listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import {
  applyRevisions,
  givenOf,
  isOfSheet,
  isSameGiven,
  revisionsOf,
  type EntryRevision,
  type GivenEntry,
} from '../../../shared/domain/scoring/revision.ts';
import { listMissingParts, requireLawfulJudgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { insertRevision, listAllRevisions } from '../store/rows/revision-rows.ts';
import { readSheet } from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';
import { listCountedSheets, requireClosedRound } from './revealed-sheets.ts';

type OwnEntry = ReturnType<typeof requireRevisableEntry>;

/**
 * The own entry of a sheet that counts, as it stands now. Throws what `requireAccess` throws, `not-allowed` for the
 * secretary, `round-open`, `opinion-frozen`, `sheet-not-submitted`, `not-found` for an indicator that is not on the sheet.
 */
const requireRevisableEntry = (
  context: CoreContext,
  input: SubmissionInput & { readonly indicatorId: IndicatorId },
) => {
  const { workspace, member, submission } = requireAccess(context, input);
  if (!isScoring(member)) throw new PanelDeskError('not-allowed', { what: 'score' });
  requireClosedRound(workspace);
  if (findFreeze(workspace.reads)) throw new PanelDeskError('opinion-frozen');
  const key = { member: member.id, submission: submission.id };
  const saved = readSheet(workspace.reads, key);
  if (saved.submittedAt === null) throw new PanelDeskError('sheet-not-submitted');
  const revisions = listAllRevisions(workspace.reads).filter((each) => isOfSheet(key, each));
  const sheet = applyRevisions(saved, revisions);
  const scheme = schemeOfSheet(workspace.review.scheme, submission, member);
  const indicator = findIndicator(scheme, input.indicatorId);
  const entry = sheet.entries.find((each) => each.indicator === indicator.id);
  if (!entry) throw new PanelDeskError('not-found', { what: indicator.id });
  const seen = revisions.filter((each) => each.indicator === indicator.id).length;
  return { workspace, member, submission, key, sheet, scheme, indicator, entry, seen };
};

/** Throws as `requireLawfulJudgement` does, `sheet-incomplete` where the entry would owe something, `input-invalid` if nothing differs. */
const requireLawfulRevision = (
  { submission, sheet, scheme, indicator, entry }: OwnEntry,
  after: GivenEntry,
): void => {
  requireLawfulJudgement(scheme, submission, indicator, after);
  const entries = sheet.entries.map((each) => (each === entry ? { ...each, ...after } : each));
  const missing = listMissingParts(scheme, submission, entries);
  const [first] = missing;
  if (first)
    throw new PanelDeskError('sheet-incomplete', {
      count: missing.length,
      indicator: first.indicator,
      missing: first.missing,
    });
  if (isSameGiven(givenOf(entry), after)) throw new PanelDeskError('input-invalid', { field: 'judgement' });
};

/**
 * 合议后修改 of the own entry: the earlier value stays beside the new one, with the reason. Throws what
 * `requireRevisableEntry` and `requireLawfulRevision` throw, `reason-required`, `entry-changed-elsewhere`.
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
  const reason = input.reason.trim();
  if (reason === '') throw new PanelDeskError('reason-required');
  const target = input.target === undefined || input.target.trim() === '' ? undefined : input.target;
  const after = givenOf({ ...input, target });
  requireLawfulRevision(own, after);
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
    write: (db, now) => insertRevision(db, { ...own.key, ...change }, now),
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
  return {
    revisions: revisionsOf(sheets, listAllRevisions(reads)).map(view),
  };
};
