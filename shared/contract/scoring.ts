import { z } from 'zod';
import { entrySchema, MAX_COMMENT, MAX_QUOTE, pageRegionSchema } from '../formats/evidence-schema.ts';
import {
  decimalTextSchema,
  evidenceIdSchema,
  indicatorIdSchema,
  localTextSchema,
  materialIdSchema,
  MAX_TITLE,
  memberIdSchema,
  pointsSchema,
  portableIdSchema,
  sha256Schema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { indicatorViewSchema } from './indicator-view.ts';
import { MISSING_PARTS } from '../domain/scoring/sheet-rules.ts';
import { fileHandleSchema, onSeat, procedure, savedSchema } from './base.ts';
import { materialViewSchema } from './materials.ts';
import { ownReconsiderationSchema } from './reconsideration-view.ts';

const onSubmission = onSeat.extend({ submissionId: submissionIdSchema });
const onIndicator = onSubmission.extend({ indicatorId: indicatorIdSchema });

const missingSchema = z.object({
  indicator: indicatorIdSchema,
  missing: z.enum(MISSING_PARTS),
});

const totalsSchema = z.object({
  base: pointsSchema,
  bonus: pointsSchema,
  total: pointsSchema,
  groups: z.array(
    z.object({ group: z.string(), points: pointsSchema, done: z.number().int(), count: z.number().int() }),
  ),
  done: z.number().int(),
  count: z.number().int(),
});

/** Where else the very bytes of a file lie, among what the seat may see: a material, or a file that the member added. */
const sameFileSchema = z.object({
  sha256: sha256Schema,
  places: z.array(
    z.object({
      submissionId: submissionIdSchema,
      baseName: z.string(),
      title: z.string(),
      materialId: materialIdSchema.optional(),
      indicatorId: indicatorIdSchema.optional(),
    }),
  ),
});

export const sheetViewSchema = z.object({
  submissionId: submissionIdSchema,
  baseName: z.string(),
  applicant: z.string(),
  groups: z.array(
    z.object({
      id: z.string(),
      title: localTextSchema,
      /** 0 for an outermost group; a group within groups has a heading only where it holds no indicators itself. */
      depth: z.number().int(),
      part: z.string().optional(),
      maxPoints: pointsSchema.optional(),
      bonus: z.boolean(),
      indicators: z.array(indicatorViewSchema),
    }),
  ),
  /** Tracks or parts of this sheet, in order; empty where the scheme has none. */
  parts: z.array(z.object({ id: z.string(), title: localTextSchema })),
  /** Whether anything on the sheet has points. */
  scored: z.boolean(),
  materials: z.array(materialViewSchema),
  entries: z.array(entrySchema.extend({ revision: z.number().int() })),
  totals: totalsSchema,
  missing: z.array(missingSchema),
  /** 复核 of own entries, oldest first. */
  reconsiderations: z.array(ownReconsiderationSchema),
  /** Files of this sheet (materials, own files) that lie in another place as well. */
  sameFiles: z.array(sameFileSchema),
  submittedAt: z.string().nullable(),
  roundClosed: z.boolean(),
});

export type SheetView = z.infer<typeof sheetViewSchema>;
export type EntryView = SheetView['entries'][number];

/** Answer to every change of a sheet: what stands now, so that the window never guesses. */
const sheetChangedSchema = savedSchema.extend({
  entry: entrySchema.extend({ revision: z.number().int() }),
  totals: totalsSchema,
  missing: z.array(missingSchema),
  /** Absent where the change touched no evidence. */
  sameFiles: z.array(sameFileSchema).optional(),
});

export const scoringContract = {
  /** The own sheets of the seat: progress only. */
  submissions: procedure.input(onSeat).output(
    z.object({
      submissions: z.array(
        z.object({
          id: submissionIdSchema,
          baseName: z.string(),
          applicant: z.string(),
          done: z.number().int(),
          count: z.number().int(),
          submittedAt: z.string().nullable(),
          /** Its sheet stays closed until a conflict hint about the seat's member is settled. */
          waits: z.boolean(),
          /** Own entries that rest on something that changed, not yet looked at again. */
          toReconsider: z.number().int(),
        }),
      ),
      /** How many of them wait so. */
      waiting: z.number().int(),
      roundClosed: z.boolean(),
    }),
  ),
  sheet: procedure.input(onSubmission).output(sheetViewSchema),
  /** Durable when answered. `revision` is the one the window last saw; another one is refused as `entry-changed-elsewhere`. */
  save: procedure
    .input(
      onIndicator.extend({
        points: pointsSchema.nullable(),
        choice: portableIdSchema.optional(),
        target: z.string().max(MAX_TITLE).optional(),
        measured: decimalTextSchema.optional(),
        comment: z.string().max(MAX_COMMENT),
        revision: z.number().int().min(0),
      }),
    )
    .output(sheetChangedSchema),
  pinPage: procedure
    .input(
      onIndicator.extend({
        materialId: materialIdSchema,
        page: z.number().int().min(1).max(100_000),
        region: pageRegionSchema.optional(),
        /** The words that were selected. */
        quote: z.string().min(1).max(MAX_QUOTE).optional(),
        note: z.string().max(MAX_COMMENT),
      }),
    )
    .output(sheetChangedSchema),
  attach: procedure
    .input(
      onIndicator.extend({
        file: fileHandleSchema,
        name: z.string().min(1).max(200),
        note: z.string().max(MAX_COMMENT),
      }),
    )
    .output(sheetChangedSchema),
  /** A file that the member added to this sheet, for one more indicator. */
  attachAgain: procedure
    .input(onIndicator.extend({ sha256: sha256Schema, note: z.string().max(MAX_COMMENT) }))
    .output(sheetChangedSchema),
  noteEvidence: procedure
    .input(onIndicator.extend({ evidenceId: evidenceIdSchema, note: z.string().max(MAX_COMMENT) }))
    .output(sheetChangedSchema),
  /** What the member says to a required document that is not there; an empty reason takes it back. */
  explainAbsence: procedure
    .input(onIndicator.extend({ requirementId: portableIdSchema, reason: z.string().max(MAX_COMMENT) }))
    .output(sheetChangedSchema),
  removeEvidence: procedure
    .input(onIndicator.extend({ evidenceId: evidenceIdSchema }))
    .output(sheetChangedSchema),
  submit: procedure.input(onSubmission).output(savedSchema),
  /** Chair and secretary: n of m per member and submission, never a score. */
  progress: procedure.input(onSeat).output(
    z.object({
      members: z.array(
        z.object({
          id: memberIdSchema,
          name: z.string(),
          sheets: z.array(
            z.object({
              submissionId: submissionIdSchema,
              done: z.number().int(),
              count: z.number().int(),
              submitted: z.boolean(),
              /** Entries that rest on something that changed, not yet looked at again. */
              toReconsider: z.number().int(),
            }),
          ),
        }),
      ),
      roundClosed: z.boolean(),
    }),
  ),
  /** Chair only. With sheets missing a reason is required; those sheets then do not count (they are no zeros). */
  closeRound: procedure
    .input(onSeat.extend({ reason: z.string().max(MAX_COMMENT).optional() }))
    .output(savedSchema),
};
