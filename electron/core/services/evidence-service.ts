import { randomUUID } from 'node:crypto';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import {
  asEvidenceId,
  type EvidenceId,
  type IndicatorId,
  type MaterialId,
  type Sha256,
} from '../../../shared/domain/ids.ts';
import type { EvidenceLink, PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import type { ActivityData } from '../store/activity-chain.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import { MAX_ATTACHMENT_BYTES, readNamed } from '../files/read-named.ts';
import { addEvidence, removeEvidence as markRemoved, rewriteEvidence } from '../store/rows/evidence-rows.ts';
import { readSheet } from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import type { IndicatorInput } from './entry-service.ts';
import { sourceOfBlob } from './material-service.ts';
import { readFileClaims } from './read-file-claims.ts';
import { requireOpenEntry, type OpenSheet } from './require-open-sheet.ts';
import { viewSameFiles } from './same-files.ts';
import { viewChange, type SheetChanged } from './sheet-view.ts';

/** As many links as the formats hold in one entry: one more, and the sheet could not be read again. */
const MAX_LINKS = 200;

/** Where its files lie elsewhere may change with every link. */
const answer = (open: OpenSheet, indicator: IndicatorId, at: string): SheetChanged => ({
  ...viewChange(open, readSheet(open.seated.workspace.reads, open.key), indicator, at),
  sameFiles: viewSameFiles(open.seated, open.submission),
});

const linksOf = ({ sheet }: OpenSheet, indicator: IndicatorId): readonly EvidenceLink[] =>
  sheet.entries.find((entry) => entry.indicator === indicator)?.evidence ?? [];

/** Parts that a link does not have are absent from the log. */
const describe = (evidence: EvidenceLink): ActivityData =>
  JSON.parse(JSON.stringify(evidence)) as ActivityData;

const link = (open: OpenSheet, indicator: IndicatorId, evidence: EvidenceLink): SheetChanged => {
  const { workspace, member } = open.seated;
  if (linksOf(open, indicator).length >= MAX_LINKS)
    throw new PanelDeskError('input-invalid', { field: 'evidence' });
  const { at } = workspace.run({
    actor: member.id,
    event: 'evidence.added',
    data: { submission: open.submission.id, indicator, evidence: describe(evidence) },
    write: (db, now) => addEvidence(db, open.key, indicator, evidence, now),
  });
  return answer(open, indicator, at);
};

/** Pins a page (or a region of it, or the words selected there) of the applicant's material. Throws `not-found` for a material of another submission. */
export const pinPage = (
  context: CoreContext,
  input: IndicatorInput & {
    readonly materialId: MaterialId;
    readonly page: number;
    readonly region?: PageRegion | undefined;
    readonly quote?: string | undefined;
    readonly note: string;
  },
): SheetChanged => {
  const open = requireOpenEntry(context, input);
  if (!open.submission.materials.some((material) => material.id === input.materialId)) {
    throw new PanelDeskError('not-found', { what: input.materialId });
  }
  return link(open, open.indicator.id, {
    kind: 'page',
    id: asEvidenceId(randomUUID()),
    material: input.materialId,
    page: input.page,
    region: input.region,
    quote: input.quote,
    note: input.note,
  });
};

/** Adds a photo or file of the panel's own. Throws `not-found`, `file-unreadable`, `file-too-large`, `disk-full`. */
export const attachFile = async (
  context: CoreContext,
  input: IndicatorInput & { readonly file: string; readonly name: string; readonly note: string },
): Promise<SheetChanged> => {
  try {
    const open = requireOpenEntry(context, input);
    const source = context.files.open(input.file);
    if (!source) throw new PanelDeskError('not-found', { what: input.name });
    const stored = await open.seated.workspace.blobs.putBlob(readNamed(source), {
      name: input.name,
      maximumBytes: MAX_ATTACHMENT_BYTES,
    });
    const mediaType = mediaTypeOf(input.name);
    const claimed = await readFileClaims(
      context,
      sourceOfBlob(open.seated.workspace, stored.sha256, input.name, mediaType),
    );
    // The round may have been closed while the file was read: the database's seals have the last word, this gives the words.
    const still = requireOpenEntry(context, input);
    return link(still, still.indicator.id, {
      kind: 'attachment',
      id: asEvidenceId(randomUUID()),
      sha256: stored.sha256,
      name: input.name,
      mediaType,
      bytes: stored.bytes,
      ...(claimed ? { claimed } : {}),
      note: input.note,
    });
  } finally {
    context.files.forget(input.file);
  }
};

/** 已添加的文件: one own file of this sheet for one more indicator. Throws `not-found` for a file that the member did not add. */
export const attachAgain = (
  context: CoreContext,
  input: IndicatorInput & { readonly sha256: Sha256; readonly note: string },
): SheetChanged => {
  const open = requireOpenEntry(context, input);
  const file = open.sheet.entries
    .flatMap((entry) => entry.evidence)
    .find((each) => each.kind === 'attachment' && each.sha256 === input.sha256);
  if (!file) throw new PanelDeskError('not-found', { what: input.sha256 });
  return link(open, open.indicator.id, { ...file, id: asEvidenceId(randomUUID()), note: input.note });
};

/** Words of the member beside a link; what stood there before is in the log. Throws `not-found`. */
export const noteEvidence = (
  context: CoreContext,
  input: IndicatorInput & { readonly evidenceId: EvidenceId; readonly note: string },
): SheetChanged => {
  const open = requireOpenEntry(context, input);
  const { workspace, member } = open.seated;
  const before = linksOf(open, open.indicator.id).find(({ id }) => id === input.evidenceId);
  if (!before) throw new PanelDeskError('not-found', { what: input.evidenceId });
  const note = input.note.trim();
  const { at } = workspace.run({
    actor: member.id,
    event: 'evidence.noted',
    data: {
      submission: open.submission.id,
      indicator: open.indicator.id,
      evidence: before.id,
      before: before.note,
      after: note,
    },
    write: (db, now) => rewriteEvidence(db, open.key, { ...before, note }, now),
  });
  return answer(open, open.indicator.id, at);
};

export const removeEvidence = (
  context: CoreContext,
  input: IndicatorInput & { readonly evidenceId: EvidenceId },
): SheetChanged => {
  const open = requireOpenEntry(context, input);
  const { workspace, member } = open.seated;
  const { at } = workspace.run({
    actor: member.id,
    event: 'evidence.removed',
    data: { submission: open.submission.id, indicator: open.indicator.id, evidence: input.evidenceId },
    write: (db, now) => {
      if (!markRemoved(db, open.key, open.indicator.id, input.evidenceId, now))
        throw new PanelDeskError('not-found', { what: input.evidenceId });
    },
  });
  return answer(open, open.indicator.id, at);
};
