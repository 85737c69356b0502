import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import { requireLawfulRecord } from '../../../shared/domain/site-visit/record-rules.ts';
import type { ItemRecord, VisitHeader, VisitMeeting } from '../../../shared/domain/site-visit/site-visit.ts';
import { THE_VISIT } from '../../../shared/domain/site-visit/visit-record.ts';
import type { CoreContext } from './core-context.ts';
import type { SubmissionInput } from './require-access.ts';
import { requireOpenVisit, requireUnclosedVisit, requireVisit } from './visit-access.ts';
import { requireItem } from './visit-items.ts';
import { markChangedBasis } from './visit-value-change.ts';
import { viewVisit } from './visit-view.ts';
import { writeVisitRecord } from './write-visit-record.ts';

type Revised = SubmissionInput & { readonly revision: number };

/** 现场核查 of one submission as it stands; before it is begun the checklist as the scheme gives it. */
export const readVisit = (context: CoreContext, input: SubmissionInput): SiteVisitView =>
  viewVisit(requireVisit(context, input));

/** Begins the visit, or changes its head. Throws what `requireUnclosedVisit` and `writeVisitRecord` throw. */
export const saveVisitHeader = (context: CoreContext, input: Revised & VisitHeader): SiteVisitView => {
  const visit = requireUnclosedVisit(context, input);
  const { date, place, weather, hosts, revision } = input;
  writeVisitRecord(visit, {
    event: visit.begun ? 'visit.header-saved' : 'visit.begun',
    kind: 'header',
    subject: THE_VISIT,
    revision,
    document: { date, place, weather, hosts },
  });
  return readVisit(context, input);
};

/**
 * What was found of one item. Where another value counts from then on, entries that rest on it are marked in the same
 * transaction. Throws what `requireOpenVisit`, `requireLawfulRecord` and `writeVisitRecord` throw, `not-found`.
 */
export const recordItem = (context: CoreContext, input: Revised & ItemRecord): SiteVisitView => {
  const visit = requireOpenVisit(context, input);
  const item = requireItem(visit, input.item);
  requireLawfulRecord(item.kind, input);
  const { verdict, verified, accepted, note, revision } = input;
  const { indicator, measure, unit } = item.added
    ? { indicator: item.added.indicator, measure: undefined, unit: undefined }
    : item;
  const document: ItemRecord = {
    item: item.id,
    indicator,
    measure,
    unit,
    verdict,
    verified,
    accepted,
    note,
  };
  writeVisitRecord(visit, {
    event: 'visit.item-recorded',
    kind: 'item',
    subject: item.id,
    revision,
    document,
    also: item.added ? undefined : markChangedBasis(visit, item, accepted),
  });
  return readVisit(context, input);
};

export const saveMeeting = (context: CoreContext, input: Revised & VisitMeeting): SiteVisitView => {
  const { kind, time, attendees, notes, revision } = input;
  writeVisitRecord(requireOpenVisit(context, input), {
    event: 'visit.meeting-saved',
    kind: 'meeting',
    subject: kind,
    revision,
    document: { kind, time, attendees, notes },
  });
  return readVisit(context, input);
};
