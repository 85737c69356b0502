import { z } from 'zod';
import { localTextSchema, submissionIdSchema, textSchema } from '../formats/primitives.ts';
import { fileHandleSchema, onSeat, procedure, savedSchema } from './base.ts';

const onSubmission = onSeat.extend({ submissionId: submissionIdSchema });

const sectionSchema = z.object({
  id: z.string(),
  title: localTextSchema,
  text: z.string(),
  /** Keys of bound figures that changed since the text was written. */
  stale: z.array(z.object({ key: z.string(), was: z.string().nullable(), now: z.string().nullable() })),
});

export const opinionViewSchema = z.object({
  submissionId: submissionIdSchema,
  baseName: z.string(),
  sections: z.array(sectionSchema),
  /** Every figure that a text may be bound to, with words for its source. */
  figures: z.array(z.object({ key: z.string(), text: z.string(), label: localTextSchema })),
  faults: z.array(z.object({ section: z.string(), fault: z.enum(['empty', 'stale']) })),
  mayEdit: z.boolean(),
  frozenAt: z.string().nullable(),
  shortCode: z.string().nullable(),
});

export type OpinionView = z.infer<typeof opinionViewSchema>;

export const opinionsContract = {
  list: procedure.input(onSeat).output(
    z.object({
      opinions: z.array(
        z.object({
          submissionId: submissionIdSchema,
          baseName: z.string(),
          /** Absent where nothing has points. */
          total: z.string().optional(),
          drafted: z.boolean(),
          faults: z.number().int(),
        }),
      ),
      frozenAt: z.string().nullable(),
      shortCode: z.string().nullable(),
    }),
  ),
  /** Drafts from the data the first time it is asked for by a seat that may edit. */
  get: procedure.input(onSubmission).output(opinionViewSchema),
  saveSection: procedure
    .input(onSubmission.extend({ section: z.string().max(64), text: textSchema }))
    .output(savedSchema.extend({ opinion: opinionViewSchema })),
  /** The page as it will print, as a PDF handle. */
  preview: procedure
    .input(onSubmission)
    .output(z.object({ file: fileHandleSchema, pages: z.number().int() })),
  /** Chair only: fixes the digest of the results and builds the documents to sign. */
  freeze: procedure.input(onSeat).output(savedSchema.extend({ shortCode: z.string() })),
  /** Chair, or the secretary where the chair cannot: voids all signatures, keeps them in the log, asks for a reason. */
  unfreeze: procedure.input(onSeat.extend({ reason: z.string().min(1).max(4000) })).output(savedSchema),
};
