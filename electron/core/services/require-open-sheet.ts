import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId, ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { findIndicator } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { readSignIns } from '../store/rows/seat-rows.ts';
import { readRound, readSheet, type SavedSheet, type SheetKey } from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import { requireScoringSeat, requireSubmission, type SeatedCall } from './require-seat.ts';

export interface SheetInput {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissionId: SubmissionId;
}

export interface OpenSheet {
  readonly seated: SeatedCall;
  readonly submission: Submission;
  /** The rows of this sheet. */
  readonly scheme: Scheme;
  readonly key: SheetKey;
  readonly sheet: SavedSheet;
}

/** Throws `not-signed-in` for a seat whose member has not signed in: material opens after sign-in only. */
export const requirePresent = (seated: SeatedCall): void => {
  if (!readSignIns(seated.workspace.reads).has(seated.member.id)) {
    throw new PanelDeskError('not-signed-in', { name: seated.member.name });
  }
};

/** The own sheet, still open for changes. Throws `round-closed`, `sheet-locked`, `not-allowed`, `not-signed-in`. */
export const requireOpenSheet = (context: CoreContext, input: SheetInput): OpenSheet => {
  const seated = requireScoringSeat(context, input);
  requirePresent(seated);
  const submission = requireSubmission(seated.workspace, input.submissionId);
  const key = { member: seated.member.id, submission: submission.id };
  const sheet = readSheet(seated.workspace.reads, key);
  if (readRound(seated.workspace.reads)) throw new PanelDeskError('round-closed');
  if (sheet.submittedAt !== null) throw new PanelDeskError('sheet-locked');
  const scheme = schemeOfSheet(seated.workspace.review.scheme, submission, seated.member);
  return { seated, submission, scheme, key, sheet };
};

/** The same with one of the sheet's indicators; `not-found` for another one. */
export const requireOpenEntry = (
  context: CoreContext,
  input: SheetInput & { readonly indicatorId: IndicatorId },
): OpenSheet & { readonly indicator: Indicator } => {
  const open = requireOpenSheet(context, input);
  return { ...open, indicator: findIndicator(open.scheme, input.indicatorId) };
};
