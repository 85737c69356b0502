import { randomUUID } from 'node:crypto';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import {
  asEvidenceId,
  type EvidenceId,
  type IndicatorId,
  type MaterialId,
} from '../../../shared/domain/ids.ts';
import type { EvidenceLink, PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { requireLawfulJudgement, type Judgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import { nameReadFailure } from '../files/disk-failure.ts';
import type { FileSource } from '../files/file-handles.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import {
  addEvidence,
  readSheet,
  removeEvidence as markRemoved,
  writeEntry,
} from '../store/rows/sheet-rows.ts';
import type { CoreContext } from './core-context.ts';
import { requireOpenEntry, type OpenSheet, type SheetInput } from './require-open-sheet.ts';
import { viewChange, type SheetChanged } from './sheet-view.ts';

/** A photo or a scan of a few pages; a whole video does not belong to a score. */
const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024;

/** As many links as the formats hold in one entry: one more, and the sheet could not be read again. */
const MAX_LINKS = 200;

export type IndicatorInput = SheetInput & { readonly indicatorId: IndicatorId };

const answer = (open: OpenSheet, indicator: IndicatorId, at: string): SheetChanged =>
  viewChange(open, readSheet(open.seated.workspace.reads, open.key), indicator, at);

/** What the log keeps of an entry: the parts that its mode has. */
const describe = ({ points, choice, target, measured }: Judgement, comment: string) => ({
  points,
  ...(choice === undefined ? {} : { choice }),
  ...(target === undefined ? {} : { target }),
  ...(measured === undefined ? {} : { measured }),
  comment,
});

const NOT_GIVEN: Judgement = { points: null };

/**
 * Saves the judgement of one indicator and its comment; durable when it returns. Before and after are both in the activity
 * log. Throws `entry-changed-elsewhere`, what `requireLawfulJudgement` and what `requireOpenSheet` throws.
 */
export const saveEntry = (
  context: CoreContext,
  input: IndicatorInput & Judgement & { readonly comment: string; readonly revision: number },
): SheetChanged => {
  const open = requireOpenEntry(context, input);
  const { workspace, member } = open.seated;
  // A target still being typed is kept as it stands; an empty one is none.
  const target = input.target === undefined || input.target.trim() === '' ? undefined : input.target;
  const { points, choice, measured } = input;
  const given: Judgement = { points, choice, target, measured };
  requireLawfulJudgement(open.scheme, open.submission, open.indicator, given);
  const before = open.sheet.entries.find((entry) => entry.indicator === open.indicator.id);
  if ((before?.revision ?? 0) !== input.revision)
    throw new PanelDeskError('entry-changed-elsewhere', { indicator: open.indicator.id });
  const { at } = workspace.run({
    actor: member.id,
    event: 'entry.saved',
    data: {
      submission: open.submission.id,
      indicator: open.indicator.id,
      before: describe(before ?? NOT_GIVEN, before?.comment ?? ''),
      after: describe(given, input.comment),
    },
    write: (db, now) =>
      writeEntry(
        db,
        open.key,
        {
          indicator: open.indicator.id,
          ...given,
          comment: input.comment,
          revision: input.revision + 1,
        },
        now,
      ),
  });
  return answer(open, open.indicator.id, at);
};

const link = (open: OpenSheet, indicator: IndicatorId, evidence: EvidenceLink): SheetChanged => {
  const { workspace, member } = open.seated;
  const links = open.sheet.entries.find((entry) => entry.indicator === indicator)?.evidence ?? [];
  if (links.length >= MAX_LINKS) throw new PanelDeskError('input-invalid', { field: 'evidence' });
  const { at } = workspace.run({
    actor: member.id,
    event: 'evidence.added',
    data: {
      submission: open.submission.id,
      indicator,
      evidence: JSON.parse(JSON.stringify(evidence)) as Record<string, string>,
    },
    write: (db, now) => addEvidence(db, open.key, indicator, evidence, now),
  });
  return answer(open, indicator, at);
};

/** Pins a page (or a region of it) of the applicant's material. Throws `not-found` for a material of another submission. */
export const pinPage = (
  context: CoreContext,
  input: IndicatorInput & {
    readonly materialId: MaterialId;
    readonly page: number;
    readonly region?: PageRegion | undefined;
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
    note: input.note,
  });
};

/** The file as it comes; a stick that was pulled meanwhile is named. */
const readSource = async function* (source: FileSource): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source.stream()) yield chunk as Uint8Array;
  } catch (error) {
    throw nameReadFailure(error, source.name);
  }
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
    const stored = await open.seated.workspace.blobs.putBlob(readSource(source), {
      name: input.name,
      maximumBytes: MAX_ATTACHMENT_BYTES,
    });
    // The round may have been closed while the file was read: the database's seals have the last word, this gives the words.
    const still = requireOpenEntry(context, input);
    return link(still, still.indicator.id, {
      kind: 'attachment',
      id: asEvidenceId(randomUUID()),
      sha256: stored.sha256,
      name: input.name,
      mediaType: mediaTypeOf(input.name),
      bytes: stored.bytes,
      note: input.note,
    });
  } finally {
    context.files.forget(input.file);
  }
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
