import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { VISIT_LIMITS } from '../../../shared/domain/site-visit/record-rules.ts';
import type { EquipmentSample, Finding, Interview } from '../../../shared/domain/site-visit/site-visit.ts';
import {
  findStanding,
  nextNumber,
  numberIn,
  NUMBERED_KINDS,
  revisionOf,
  type NumberedKind,
} from '../../../shared/domain/site-visit/visit-record.ts';
import type { CoreContext } from './core-context.ts';
import type { SubmissionInput } from './require-access.ts';
import { requireReason } from './require-reason.ts';
import { readVisit } from './site-visit-service.ts';
import { requireOpenVisit, type Visit } from './visit-access.ts';
import { requireVisitIndicator } from './visit-items.ts';
import { writeVisitRecord } from './write-visit-record.ts';

/** The next number of its kind. Throws `input-invalid` beyond what a visit holds. */
const newSubject = ({ records }: Visit, kind: NumberedKind): string => {
  const number = nextNumber(records, kind);
  if (number > VISIT_LIMITS.numbered) throw new PanelDeskError('input-invalid', { field: kind });
  return `${kind}:${number}`;
};

/** The subject of an existing part, or the next one. Throws `not-found` for what is not there or was taken out. */
const subjectFor = (visit: Visit, kind: NumberedKind, number: number | undefined): string => {
  if (number === undefined) return newSubject(visit, kind);
  const subject = `${kind}:${number}`;
  if (!findStanding(visit.records, kind, subject)) throw new PanelDeskError('not-found', { what: subject });
  return subject;
};

/** An item of the panel's own. Throws `not-found` for an indicator that is not the submission's. */
export const addVisitItem = (
  context: CoreContext,
  input: SubmissionInput & { readonly title: string; readonly indicatorId?: IndicatorId | undefined },
): SiteVisitView => {
  const visit = requireOpenVisit(context, input);
  const title = input.title.trim();
  if (title === '') throw new PanelDeskError('input-invalid', { field: 'title' });
  writeVisitRecord(visit, {
    event: 'visit.item-added',
    kind: 'added',
    subject: newSubject(visit, 'added'),
    revision: 0,
    document: { title, ...requireVisitIndicator(visit, input.indicatorId) },
  });
  return readVisit(context, input);
};

/** A part under a number: a new one where `number` is absent. */
type Numbered<Part> = SubmissionInput &
  Omit<Part, 'number'> & { readonly number?: number | undefined; readonly revision: number };

export const saveFinding = (context: CoreContext, input: Numbered<Finding>): SiteVisitView => {
  const visit = requireOpenVisit(context, input);
  const subject = subjectFor(visit, 'finding', input.number);
  const { kind, criterion, fact, evidence, effect, revision } = input;
  const about = requireVisitIndicator(visit, input.indicator);
  writeVisitRecord(visit, {
    event: 'visit.finding-saved',
    kind: 'finding',
    subject,
    revision,
    document: { number: numberIn(subject), kind, ...about, criterion, fact, evidence, effect },
  });
  return readVisit(context, input);
};

export const saveSample = (context: CoreContext, input: Numbered<EquipmentSample>): SiteVisitView => {
  const visit = requireOpenVisit(context, input);
  const subject = subjectFor(visit, 'sample', input.number);
  const { name, serial, place, outcome, note, revision } = input;
  writeVisitRecord(visit, {
    event: 'visit.sample-saved',
    kind: 'sample',
    subject,
    revision,
    document: { number: numberIn(subject), name, serial, place, outcome, note },
  });
  return readVisit(context, input);
};

export const saveInterview = (context: CoreContext, input: Numbered<Interview>): SiteVisitView => {
  const visit = requireOpenVisit(context, input);
  const subject = subjectFor(visit, 'interview', input.number);
  const { person, position, words, revision } = input;
  writeVisitRecord(visit, {
    event: 'visit.interview-saved',
    kind: 'interview',
    subject,
    revision,
    document: { number: numberIn(subject), person, position, words },
  });
  return readVisit(context, input);
};

/** Takes a part out of the record; it is kept, with the reason. Throws `not-found`, `reason-required`. */
export const withdrawFromVisit = (
  context: CoreContext,
  input: SubmissionInput & { readonly subject: string; readonly reason: string },
): SiteVisitView => {
  const visit = requireOpenVisit(context, input);
  const kind = NUMBERED_KINDS.find((each) => input.subject.startsWith(`${each}:`));
  const standing = kind && findStanding(visit.records, kind, input.subject);
  if (!kind || !standing) throw new PanelDeskError('not-found', { what: input.subject });
  writeVisitRecord(visit, {
    event: 'visit.withdrawn',
    kind,
    subject: input.subject,
    revision: revisionOf(visit.records, kind, input.subject),
    document: standing.document,
    withdrawn: requireReason(input.reason),
  });
  return readVisit(context, input);
};
