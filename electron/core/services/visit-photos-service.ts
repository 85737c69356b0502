import { randomUUID } from 'node:crypto';
import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { asEvidenceId, type EvidenceId } from '../../../shared/domain/ids.ts';
import { VISIT_LIMITS } from '../../../shared/domain/site-visit/record-rules.ts';
import type { VisitPhoto } from '../../../shared/domain/site-visit/site-visit.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import { MAX_ATTACHMENT_BYTES, readNamed } from '../files/read-named.ts';
import { insertVisitPhoto, listVisitPhotos, markPhotoRemoved } from '../store/rows/visit-photo-rows.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBlob, type OpenedFile } from './material-service.ts';
import type { SubmissionInput } from './require-access.ts';
import { readFileClaims } from './read-file-claims.ts';
import { readVisit } from './site-visit-service.ts';
import { requireOpenVisit, requireVisit, type Visit } from './visit-access.ts';
import { requireSubject } from './visit-items.ts';

type PhotoInput = SubmissionInput & {
  readonly subject: string;
  readonly file: string;
  readonly name: string;
  readonly note: string;
};

/** The visit while one more photo may be added to this part of it. Throws what `requireOpenVisit` throws, `not-found`, `input-invalid`. */
const requireRoom = (context: CoreContext, input: PhotoInput): Visit => {
  const visit = requireOpenVisit(context, input);
  requireSubject(visit, input.subject);
  const kept = listVisitPhotos(visit.workspace.reads, visit.submission.id).length;
  if (visit.photos.length >= VISIT_LIMITS.photos || kept >= VISIT_LIMITS.photos * 2)
    throw new PanelDeskError('input-invalid', { field: 'photos' });
  return visit;
};

const keepPhoto = ({ workspace, member, submission }: Visit, photo: VisitPhoto): void => {
  workspace.run({
    actor: member.id,
    event: 'visit.photo-added',
    data: {
      submission: submission.id,
      subject: photo.subject,
      photo: photo.id,
      sha256: photo.sha256,
      name: photo.name,
      note: photo.note,
    },
    write: (db, at) => insertVisitPhoto(db, submission.id, photo, { by: member.id, at }),
  });
};

/**
 * Adds a photo or file to a part of the record, its bytes as they came. Throws what `requireOpenVisit` throws, `not-found`,
 * `file-unreadable`, `file-too-large`, `disk-full`.
 */
export const addVisitPhoto = async (context: CoreContext, input: PhotoInput): Promise<SiteVisitView> => {
  try {
    const { workspace } = requireRoom(context, input);
    const source = context.files.open(input.file);
    if (!source) throw new PanelDeskError('not-found', { what: input.name });
    const stored = await workspace.blobs.putBlob(readNamed(source), {
      name: input.name,
      maximumBytes: MAX_ATTACHMENT_BYTES,
    });
    const mediaType = mediaTypeOf(input.name);
    const claimed = await readFileClaims(
      context,
      sourceOfBlob(workspace, stored.sha256, input.name, mediaType),
    );
    // The record may have been closed while the file was read.
    keepPhoto(requireRoom(context, input), {
      id: asEvidenceId(randomUUID()),
      subject: input.subject,
      sha256: stored.sha256,
      name: input.name,
      mediaType,
      bytes: stored.bytes,
      ...(claimed ? { claimed } : {}),
      note: input.note,
    });
    return readVisit(context, input);
  } finally {
    context.files.forget(input.file);
  }
};

type OnPhoto = SubmissionInput & { readonly photoId: EvidenceId };

/** Takes a photo out of the record; its bytes and who took it out are kept. Throws `not-found`, what `requireOpenVisit` throws. */
export const removeVisitPhoto = (context: CoreContext, input: OnPhoto): SiteVisitView => {
  const { workspace, member, submission } = requireOpenVisit(context, input);
  workspace.run({
    actor: member.id,
    event: 'visit.photo-removed',
    data: { submission: submission.id, photo: input.photoId },
    write: (db, at) => {
      if (!markPhotoRemoved(db, submission.id, input.photoId, { by: member.id, at }))
        throw new PanelDeskError('not-found', { what: input.photoId });
    },
  });
  return readVisit(context, input);
};

/** Throws what `requireVisit` throws, `not-found`, `attachment-damaged`. */
export const openVisitPhoto = (context: CoreContext, input: OnPhoto): OpenedFile => {
  const { workspace, photos } = requireVisit(context, input);
  const photo = photos.find(({ id }) => id === input.photoId);
  if (!photo) throw new PanelDeskError('not-found', { what: input.photoId });
  const source = sourceOfBlob(workspace, photo.sha256, photo.name, photo.mediaType);
  return {
    file: context.files.registerSource(source, input.session),
    mediaType: source.mediaType,
    bytes: source.bytes,
  };
};
