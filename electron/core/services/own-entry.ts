import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { isScoring, type RosterMember, type Submission } from '../../../shared/domain/review/review.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { findIndicator } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { Reconsideration } from '../../../shared/domain/scoring/reconsideration.ts';
import {
  applyRevisions,
  givenOf,
  isOfSheet,
  isSameGiven,
  type GivenEntry,
} from '../../../shared/domain/scoring/revision.ts';
import { listMissingParts, requireLawfulJudgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { listReconsiderations } from '../store/rows/reconsideration-rows.ts';
import { listAllRevisions, listDeliberationRevisions } from '../store/rows/revision-rows.ts';
import { readSheet, type SavedEntry, type SavedSheet, type SheetKey } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';

/** The own sheet as it stands now, revisions after the round in it. */
export interface OwnSheet {
  readonly workspace: Workspace;
  readonly member: RosterMember;
  readonly submission: Submission;
  readonly key: SheetKey;
  readonly sheet: SavedSheet;
  readonly scheme: Scheme;
  readonly reconsiderations: readonly Reconsideration[];
}

export interface OwnEntry extends OwnSheet {
  readonly indicator: Indicator;
  readonly entry: SavedEntry;
  /** How often it was changed after its sheet had been handed in. */
  readonly seen: number;
}

/** Throws what `requireAccess` throws, `not-allowed` for the secretary, `opinion-frozen`. */
export const requireOwnSheet = (context: CoreContext, input: SubmissionInput): OwnSheet => {
  const { workspace, member, submission } = requireAccess(context, input);
  if (!isScoring(member)) throw new PanelDeskError('not-allowed', { what: 'score' });
  if (findFreeze(workspace.reads)) throw new PanelDeskError('opinion-frozen');
  const key = { member: member.id, submission: submission.id };
  return {
    workspace,
    member,
    submission,
    key,
    sheet: applyRevisions(
      readSheet(workspace.reads, key),
      listDeliberationRevisions(workspace.reads, submission.id),
    ),
    scheme: schemeOfSheet(workspace.review.scheme, submission, member),
    reconsiderations: listReconsiderations(workspace.reads, key),
  };
};

/** One entry of it. Throws `not-found` for an indicator that is not on the sheet, or that has no entry. */
export const requireEntryOf = (own: OwnSheet, indicatorId: IndicatorId): OwnEntry => {
  const indicator = findIndicator(own.scheme, indicatorId);
  const entry = own.sheet.entries.find((each) => each.indicator === indicator.id);
  if (!entry) throw new PanelDeskError('not-found', { what: indicator.id });
  const seen = listAllRevisions(own.workspace.reads).filter(
    (each) => isOfSheet(own.key, each) && each.indicator === indicator.id,
  ).length;
  return { ...own, indicator, entry, seen };
};

/**
 * A revision answers for its own entry alone. Throws as `requireLawfulJudgement` does, `sheet-incomplete` where it would owe
 * something, `input-invalid` if nothing differs.
 */
export const requireLawfulRevision = (
  { submission, sheet, scheme, indicator, entry }: OwnEntry,
  after: GivenEntry,
): void => {
  requireLawfulJudgement(scheme, submission, indicator, after);
  const entries = sheet.entries.map((each) => (each === entry ? { ...each, ...after } : each));
  const missing = listMissingParts(scheme, submission, entries).filter(
    (each) => each.indicator === indicator.id,
  );
  const [first] = missing;
  if (first)
    throw new PanelDeskError('sheet-incomplete', {
      count: missing.length,
      indicator: first.indicator,
      missing: first.missing,
    });
  if (isSameGiven(givenOf(entry), after)) throw new PanelDeskError('input-invalid', { field: 'judgement' });
};
