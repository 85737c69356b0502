import { basename, extname } from 'node:path';
import type { MaterialPreview } from '../../../shared/contract/materials.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MaterialId, Sha256 } from '../../../shared/domain/ids.ts';
import type { FileSource } from '../files/file-handles.ts';
import { mayOpenOutside, writeOutsideCopy } from '../files/outside-copies.ts';
import type { CoreContext } from './core-context.ts';
import { findAttachment, sourceOfBlob } from './material-service.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';

type FileInput = SubmissionInput & {
  readonly materialId?: MaterialId | undefined;
  readonly sha256?: Sha256 | undefined;
};

/** A title is what is shown; the ending, which says what it is, is the file's in the package. */
const nameOf = ({ title, file }: { readonly title: string; readonly file: string }): string => {
  const ending = extname(file);
  return title.toLowerCase().endsWith(ending.toLowerCase())
    ? title
    : `${title || basename(file, ending)}${ending}`;
};

/** The applicant's file or one that the panel added. Throws as `openMaterial` and `openAttachment` do. */
const findSource = (context: CoreContext, input: FileInput): FileSource => {
  const seated = requireAccess(context, input);
  const { workspace, submission } = seated;
  if (input.materialId !== undefined) {
    const material = submission.materials.find(({ id }) => id === input.materialId);
    if (!material) throw new PanelDeskError('not-found', { what: input.materialId });
    return sourceOfBlob(workspace, material.sha256, nameOf(material), material.mediaType);
  }
  const sha256 = input.sha256;
  const link = sha256 === undefined ? undefined : findAttachment(seated, submission.id, sha256);
  if (link?.kind !== 'attachment') throw new PanelDeskError('not-found', { what: sha256 ?? 'file' });
  return sourceOfBlob(workspace, link.sha256, link.name, link.mediaType);
};

/** What the window draws by itself, from the bytes. */
const isDrawn = (mediaType: string): boolean => /^(?:application\/pdf|image\/)/i.test(mediaType);

/** A file that is no picture and no PDF, made readable. Throws what `openMaterial` throws, never for what the file is. */
export const previewFile = async (context: CoreContext, input: FileInput): Promise<MaterialPreview> => {
  const source = findSource(context, input);
  // no process is started for what has no other view
  if (isDrawn(source.mediaType)) return { kind: 'none', why: 'no-view' };
  return context.reader().preview({ ...source, stream: () => source.stream() });
};

/**
 * Gives a copy to the system's own program for it; the copy goes when the seat is left. `opened` false for what would be run
 * rather than shown, and where the system has no program. Throws what `openMaterial` throws, and `disk-full`.
 */
export const openOutside = async (
  context: CoreContext,
  input: FileInput,
): Promise<{ readonly opened: boolean }> => {
  const source = findSource(context, input);
  if (!mayOpenOutside(source.name)) return { opened: false };
  const copy = await writeOutsideCopy(context.home, source.name, source.stream());
  // the seat may have been left meanwhile, and nobody would clean up after it any more
  if (!context.sessions.find(input.session)) {
    copy.remove();
    throw new PanelDeskError('seat-required');
  }
  context.files.whenForgotten(input.session, copy.remove);
  const opened = await context.openOutside(copy.path);
  if (!opened) copy.remove();
  return { opened };
};
