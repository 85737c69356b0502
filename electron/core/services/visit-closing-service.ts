import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { isBoundedInk, isEmptyInk, type Ink } from '../../../shared/domain/signing/ink.ts';
import { revisionOf, THE_VISIT } from '../../../shared/domain/site-visit/visit-record.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import type { CoreContext } from './core-context.ts';
import { entryOf, judgesHands } from '../papers/paper-catalogue.ts';
import { fixPaper } from '../papers/paper-store.ts';
import { renderEntry } from '../papers/render-entry.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import type { FileSource } from '../files/file-handles.ts';
import { sourceOfBlob, type OpenedFile } from './material-service.ts';
import { sourceOfBytes } from './memory-source.ts';
import type { SubmissionInput } from './require-access.ts';
import { requireReason } from './require-reason.ts';
import { requireWords } from './require-deliberation.ts';
import { readVisit } from './site-visit-service.ts';
import { requireBegun, requireUnfrozenVisit, requireVisit, type Visit } from './visit-access.ts';
import { digestOfVisit } from './visit-acknowledged.ts';
import { writeVisitRecord } from './write-visit-record.ts';

/**
 * 被考察单位确认 of the facts as they stand, by name, ink and remarks; a closed record may be acknowledged too, for nothing in it
 * changes. Throws `visit-not-begun`, `opinion-frozen`, `ink-empty`, `input-invalid`.
 */
export const acknowledgeVisit = (
  context: CoreContext,
  input: SubmissionInput & {
    readonly name: string;
    readonly capacity: string;
    readonly remarks: string;
    readonly ink: Ink;
  },
): SiteVisitView => {
  const visit = requireUnfrozenVisit(context, input);
  requireBegun(visit);
  const { capacity, remarks, ink } = input;
  const name = requireWords(input.name);
  if (isEmptyInk(ink)) throw new PanelDeskError('ink-empty');
  if (!isBoundedInk(ink)) throw new PanelDeskError('input-invalid', { field: 'ink' });
  const recordSha256 = digestOfVisit(visit);
  writeVisitRecord(visit, {
    event: 'visit.acknowledged',
    kind: 'acknowledgement',
    subject: THE_VISIT,
    revision: revisionOf(visit.records, 'acknowledgement', THE_VISIT),
    document: { name, capacity, remarks, ink, recordSha256 },
    logged: { name, capacity, remarks, ink: digestOf(toCanonicalJson(ink)), record: recordSha256 },
  });
  return readVisit(context, input);
};

/** Throws `not-allowed` for whoever neither leads the work on the submission nor keeps the record. */
const requireCloser = ({ mayClose }: Visit): void => {
  if (!mayClose) throw new PanelDeskError('not-allowed', { what: 'chair, secretary' });
};

/** Ends the recording. Throws `not-allowed`, `visit-not-begun`, `visit-closed`, `opinion-frozen`. */
export const closeVisit = (context: CoreContext, input: SubmissionInput): SiteVisitView => {
  const visit = requireUnfrozenVisit(context, input);
  requireCloser(visit);
  if (visit.closed) throw new PanelDeskError('visit-closed');
  requireBegun(visit);
  writeVisitRecord(visit, {
    event: 'visit.closed',
    kind: 'closing',
    subject: THE_VISIT,
    revision: revisionOf(visit.records, 'closing', THE_VISIT),
    document: {},
    logged: { record: digestOfVisit(visit) },
  });
  return readVisit(context, input);
};

/** Opens the record again. Throws `not-allowed`, `already-done` where it is open, `reason-required`, `opinion-frozen`. */
export const reopenVisit = (
  context: CoreContext,
  input: SubmissionInput & { readonly reason: string },
): SiteVisitView => {
  const visit = requireUnfrozenVisit(context, input);
  requireCloser(visit);
  if (!visit.closed) throw new PanelDeskError('already-done');
  writeVisitRecord(visit, {
    event: 'visit.reopened',
    kind: 'closing',
    subject: THE_VISIT,
    revision: revisionOf(visit.records, 'closing', THE_VISIT),
    document: {},
    withdrawn: requireReason(input.reason),
    logged: {},
  });
  return readVisit(context, input);
};

const PDF = 'application/pdf';

const openSource = (context: CoreContext, source: FileSource, session: string): OpenedFile => ({
  file: context.files.registerSource(source, session),
  mediaType: source.mediaType,
  bytes: source.bytes,
});

/**
 * 现场核查记录表: as it is fixed once the opinions are frozen, before that as it stands; an empty one before the visit, to be filled in
 * by hand. Throws what `requireVisit` throws.
 */
export const makeVisitPaper = async (context: CoreContext, input: SubmissionInput): Promise<OpenedFile> => {
  const { workspace, submission, begun } = requireVisit(context, input);
  const entry = entryOf('site-visit', judgesHands(workspace, submission.id), { submission });
  const freeze = findFreeze(workspace.reads);
  const name = `${submission.id}-site-visit.pdf`;
  if (freeze && begun) {
    const { sha256 } = await fixPaper(context, workspace, freeze, entry);
    return openSource(context, sourceOfBlob(workspace, sha256, name, PDF), input.session);
  }
  const { pdf } = await renderEntry(context, workspace, entry, { freeze: null, now: context.now() });
  return openSource(context, sourceOfBytes(pdf, name, PDF), input.session);
};
