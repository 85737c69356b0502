import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MaterialId, Sha256, SubmissionId } from '../../../shared/domain/ids.ts';
import type { FileSource } from '../files/file-handles.ts';
import { readRound, readSheet } from '../store/rows/sheet-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { requireAccess, type SubmissionInput } from './require-access.ts';
import type { SeatedCall } from './require-seat.ts';
import { listCountedSheets } from './revealed-sheets.ts';

export interface OpenedFile {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** The stored bytes as something a host can serve, range by range. */
export const sourceOfBlob = (
  workspace: Workspace,
  sha256: Sha256,
  name: string,
  mediaType: string,
): FileSource => {
  const blob = workspace.blobs.openBlob(sha256);
  return {
    name,
    mediaType,
    bytes: blob.bytes,
    stream: (range) => blob.stream(range ? { start: range.start, end: range.end } : {}),
  };
};

const handOut = (context: CoreContext, session: string, source: FileSource): OpenedFile => ({
  file: context.files.registerSource(source, session),
  mediaType: source.mediaType,
  bytes: source.bytes,
});

/** Opens applicant's material for a seat that may see the submission. Throws what `requireAccess` throws, `not-found`, `attachment-damaged`. */
export const openMaterial = (
  context: CoreContext,
  input: SubmissionInput & { readonly materialId: MaterialId },
): OpenedFile => {
  const { workspace, submission } = requireAccess(context, input);
  const material = submission.materials.find((each) => each.id === input.materialId);
  if (!material) throw new PanelDeskError('not-found', { what: input.materialId });
  return handOut(
    context,
    input.session,
    sourceOfBlob(workspace, material.sha256, material.title, material.mediaType),
  );
};

/** What a member may open: the own at any time, others' once the round is closed. */
export const findAttachment = (
  { workspace, member }: SeatedCall,
  submission: SubmissionId,
  sha256: Sha256,
) => {
  // Another's evidence says what he or she is thinking: it is shown with the sheets that the closed round revealed.
  const revealed = readRound(workspace.reads) ? listCountedSheets(workspace, submission) : [];
  return [readSheet(workspace.reads, { member: member.id, submission }), ...revealed]
    .flatMap((sheet) => sheet.entries.flatMap((entry) => entry.evidence))
    .find((link) => link.kind === 'attachment' && link.sha256 === sha256);
};

/** Opens what somebody added: the own at any time, others' once the round is closed. Throws as `openMaterial` does. */
export const openAttachment = (
  context: CoreContext,
  input: SubmissionInput & { readonly sha256: Sha256 },
): OpenedFile => {
  const seated = requireAccess(context, input);
  const link = findAttachment(seated, seated.submission.id, input.sha256);
  if (link?.kind !== 'attachment') throw new PanelDeskError('not-found', { what: input.sha256 });
  return handOut(
    context,
    input.session,
    sourceOfBlob(seated.workspace, link.sha256, link.name, link.mediaType),
  );
};
