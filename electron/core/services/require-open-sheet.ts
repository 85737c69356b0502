import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { findIndicator } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Reconsideration } from '../../../shared/domain/scoring/reconsideration.ts';
import { listReconsiderations } from '../store/rows/reconsideration-rows.ts';
import { readRound, readSheet, type SavedSheet, type SheetKey } from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';
import { requireScoringSeat, type SeatedCall } from './require-seat.ts';

export type SheetInput = SubmissionInput;

export interface OpenSheet {
  readonly seated: SeatedCall;
  readonly submission: Submission;
  /** The rows of this sheet. */
  readonly scheme: Scheme;
  readonly key: SheetKey;
  readonly sheet: SavedSheet;
  /** Of this sheet's entries, oldest first. */
  readonly reconsiderations: readonly Reconsideration[];
}

/** A submission that the seat may judge. Throws `not-allowed` for the secretary, and what `requireAccess` throws. */
export const requireJudgeAccess = (
  context: CoreContext,
  input: SubmissionInput,
): SeatedCall & { readonly submission: Submission } => {
  requireScoringSeat(context, input);
  return requireAccess(context, input);
};

/** The own sheet, still open for changes. Throws `round-closed`, `sheet-locked`, and what `requireJudgeAccess` throws. */
export const requireOpenSheet = (context: CoreContext, input: SheetInput): OpenSheet => {
  const { submission, ...seated } = requireJudgeAccess(context, input);
  const key = { member: seated.member.id, submission: submission.id };
  const sheet = readSheet(seated.workspace.reads, key);
  if (readRound(seated.workspace.reads)) throw new PanelDeskError('round-closed');
  if (sheet.submittedAt !== null) throw new PanelDeskError('sheet-locked');
  const scheme = schemeOfSheet(seated.workspace.review.scheme, submission, seated.member);
  return {
    seated,
    submission,
    scheme,
    key,
    sheet,
    reconsiderations: listReconsiderations(seated.workspace.reads, key),
  };
};

/** The same with one of the sheet's indicators; `not-found` for another one. */
export const requireOpenEntry = (
  context: CoreContext,
  input: SheetInput & { readonly indicatorId: IndicatorId },
): OpenSheet & { readonly indicator: Indicator } => {
  const open = requireOpenSheet(context, input);
  return { ...open, indicator: findIndicator(open.scheme, input.indicatorId) };
};
