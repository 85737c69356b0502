import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { listChecklist, type ChecklistItem } from '../../../shared/domain/site-visit/checklist.ts';
import type { AddedItem } from '../../../shared/domain/site-visit/site-visit.ts';
import { findStanding, standingOf } from '../../../shared/domain/site-visit/visit-record.ts';
import { findIndicator } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import type { RecordedVisit } from './visit-access.ts';

/** An item that may be recorded: the scheme's own, or one that the panel added. */
export type VisitItem =
  | (ChecklistItem & { readonly added?: undefined })
  | { readonly id: string; readonly kind: 'added'; readonly added: AddedItem };

/** The scheme's items in its order, then the panel's own. */
export const listVisitItems = ({ workspace, submission, records }: RecordedVisit): readonly VisitItem[] => [
  ...listChecklist(workspace.review.scheme, submission),
  ...standingOf(records, 'added').map(({ subject, document }) => ({
    id: subject,
    kind: 'added' as const,
    added: document,
  })),
];

/** Throws `not-found` for what is on no list, or was taken out of it. */
export const requireItem = (visit: RecordedVisit, id: string): VisitItem => {
  const item = listVisitItems(visit).find((each) => each.id === id);
  if (!item) throw new PanelDeskError('not-found', { what: id });
  return item;
};

/** Throws `not-found` for an indicator that the submission is not judged by. */
export const requireVisitIndicator = (
  { workspace, submission }: RecordedVisit,
  indicator: IndicatorId | undefined,
): { readonly indicator?: IndicatorId } =>
  indicator === undefined
    ? {}
    : { indicator: findIndicator(schemeOfSubmission(workspace.review.scheme, submission), indicator).id };

const PARTS = ['finding', 'sample', 'interview'] as const;

/** What a photo may belong to. Throws `not-found`. */
export const requireSubject = (visit: RecordedVisit, subject: string): void => {
  if (subject === 'visit') return;
  const kind = PARTS.find((each) => subject.startsWith(`${each}:`));
  if (kind === undefined) requireItem(visit, subject);
  else if (!findStanding(visit.records, kind, subject))
    throw new PanelDeskError('not-found', { what: subject });
};
