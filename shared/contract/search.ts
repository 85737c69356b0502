import { z } from 'zod';
import { materialIdSchema, submissionIdSchema } from '../formats/primitives.ts';
import { longWork, onSeat, procedure } from './base.ts';

/** Why a document's words cannot be found. */
export const UNREADABLE_CAUSES = ['locked', 'damaged', 'too-large', 'too-long', 'no-text'] as const;

const documentSchema = z.object({
  submissionId: submissionIdSchema,
  baseName: z.string(),
  materialId: materialIdSchema,
  title: z.string(),
});

const indexStateSchema = z.object({
  /** Documents that the seat may see, and those of them whose words were taken out (or found not to be there). */
  documents: z.number().int(),
  done: z.number().int(),
  pages: z.number().int(),
  /** Pages without words: scans and pictures. Named, so that nobody takes silence for absence. */
  scanned: z.array(documentSchema.extend({ pages: z.number().int(), of: z.number().int() })),
  unreadable: z.array(documentSchema.extend({ why: z.enum(UNREADABLE_CAUSES) })),
});

export type IndexState = z.infer<typeof indexStateSchema>;

const hitSchema = documentSchema.extend({
  page: z.number().int(),
  /** Words around the find, in order; `hit` for what was looked for. */
  snippet: z.array(z.object({ text: z.string(), hit: z.boolean() })),
  /** Finds on this page. */
  count: z.number().int(),
});

export type SearchHit = z.infer<typeof hitSchema>;

export const MAX_QUERY = 100;

export const searchContract = {
  state: procedure.input(onSeat).output(indexStateSchema),
  /** Takes the words out of what has not been read yet; ending it early pauses, and the next call goes on. */
  prepare: procedure.input(onSeat).output(longWork(indexStateSchema)),
  /** Pages with all words of the query, best first; of one submission or of all that the seat may see. */
  find: procedure
    .input(
      onSeat.extend({
        query: z.string().min(1).max(MAX_QUERY),
        submissionId: submissionIdSchema.optional(),
        offset: z.number().int().min(0).max(10_000),
      }),
    )
    .output(z.object({ hits: z.array(hitSchema), total: z.number().int() })),
};
