import { z } from 'zod';
import { materialIdSchema, sha256Schema, submissionIdSchema } from '../formats/primitives.ts';
import { fileHandleSchema, nothing, onSeat, procedure } from './base.ts';

const onSubmission = onSeat.extend({ submissionId: submissionIdSchema });
const onMaterial = onSubmission.extend({ materialId: materialIdSchema });

export const materialViewSchema = z.object({
  id: materialIdSchema,
  title: z.string(),
  mediaType: z.string(),
  bytes: z.number(),
  sha256: sha256Schema,
  /** Title of the supplement that brought it. */
  suppliedBy: z.string().optional(),
  /** What a supplement put in its place. */
  replacedBy: materialIdSchema.optional(),
});

export type MaterialView = z.infer<typeof materialViewSchema>;

const openedSchema = z.object({ file: fileHandleSchema, mediaType: z.string(), bytes: z.number() });

/** Where a member left a document: page from 1, per cent (absent: fitted), quarter turns clockwise. */
export const readingPlaceSchema = z.object({
  page: z.number().int().min(1).max(100_000),
  percent: z.number().int().min(10).max(1000).optional(),
  turns: z.number().int().min(0).max(3),
});

export type ReadingPlace = z.infer<typeof readingPlaceSchema>;

/** Rows of one sheet of a workbook, as text as the sheet shows them; `truncated` where there are more than are shown. */
const sheetPreviewSchema = z.object({
  name: z.string(),
  rows: z.array(z.array(z.string())),
  truncated: z.boolean(),
});

/** Why a file has no view of its own; what is written here has words in the window. */
export const PREVIEW_HINDRANCES = ['no-view', 'damaged', 'locked', 'too-large', 'too-long'] as const;

/**
 * A file that is no picture and no PDF, made readable in a process of its own. `html` has structure only (headings, paragraphs,
 * lists, tables, pictures as data); the window takes from it what it knows and nothing else.
 */
export const materialPreviewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), encoding: z.string(), truncated: z.boolean() }),
  z.object({ kind: z.literal('document'), html: z.string() }),
  z.object({ kind: z.literal('workbook'), sheets: z.array(sheetPreviewSchema) }),
  z.object({ kind: z.literal('none'), why: z.enum(PREVIEW_HINDRANCES) }),
]);

export type MaterialPreview = z.infer<typeof materialPreviewSchema>;

/** Which file: the applicant's, or one that the panel added. */
const fileOf = onSubmission.extend({
  materialId: materialIdSchema.optional(),
  sha256: sha256Schema.optional(),
});

const materialsListSchema = z.object({
  submissions: z.array(
    z.object({
      id: submissionIdSchema,
      baseName: z.string(),
      applicant: z.string(),
      materials: z.array(
        materialViewSchema.extend({
          /** Own place in it. */
          place: readingPlaceSchema.nullable(),
          /** The same bytes handed in elsewhere, among what the seat may see. */
          alsoIn: z.array(
            z.object({ submissionId: submissionIdSchema, baseName: z.string(), title: z.string() }),
          ),
        }),
      ),
    }),
  ),
});

export type MaterialsList = z.infer<typeof materialsListSchema>;

export const materialsContract = {
  /** Everything that the seat may read, by submission, in the package's order, with the own places. */
  list: procedure.input(onSeat).output(materialsListSchema),
  keepPlace: procedure.input(onMaterial.extend({ place: readingPlaceSchema })).output(nothing),
  /** A handle under which the host serves the bytes to this window until the seat is left. */
  open: procedure.input(onMaterial).output(openedSchema),
  openAttachment: procedure.input(onSubmission.extend({ sha256: sha256Schema })).output(openedSchema),
  /** One of `materialId` and `sha256`. */
  preview: procedure.input(fileOf).output(materialPreviewSchema),
  /**
   * Hands a copy to the program that the system has for it, after the window has warned. `opened` false where the system has none:
   * the window offers to save it.
   */
  openOutside: procedure.input(fileOf).output(z.object({ opened: z.boolean() })),
};
