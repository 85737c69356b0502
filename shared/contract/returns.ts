import { z } from 'zod';
import { savePlaceSchema } from './app.ts';
import { fileHandleSchema, longWork, nothing, onSeat, procedure } from './base.ts';

export const receiptSchema = z.object({
  /** Absent for a seat that is recused from anything: the package holds every submission. */
  file: fileHandleSchema.optional(),
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  shortCode: z.string(),
  createdAt: z.string(),
  savedCopies: z.array(z.object({ place: z.string(), name: z.string(), at: z.string() })),
  contents: z.array(z.object({ name: z.string(), bytes: z.number() })),
});

export type Receipt = z.infer<typeof receiptSchema>;

export const returnsContract = {
  /** Chair only: builds the return package from the signed documents and signs it with the chair's key. */
  create: procedure.input(onSeat.extend({ pin: z.string().min(1).max(64) })).output(longWork(receiptSchema)),
  receipt: procedure.input(onSeat).output(z.object({ receipt: receiptSchema.nullable() })),
  places: procedure.input(nothing).output(z.object({ places: z.array(savePlaceSchema) })),
  /** Copies to the place, reads the copy back and compares. */
  save: procedure
    .input(onSeat.extend({ place: fileHandleSchema }))
    .output(longWork(z.object({ name: z.string(), receipt: receiptSchema }))),
};
