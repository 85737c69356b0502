import { z } from 'zod';
import { memberIdSchema, submissionIdSchema } from '../formats/primitives.ts';
import { fileHandleSchema, longWork, onSeat, procedure } from './base.ts';
import { roleSchema } from './panel.ts';

const coordinate = z.number().int().min(0).max(1_000_000);

/** Strokes of the pad, integers in hundredths of a pad unit; bounded so that a page can always be drawn. */
export const inkSchema = z.object({
  width: coordinate,
  height: coordinate,
  strokes: z
    .array(
      z.object({
        points: z
          .array(z.object({ x: coordinate, y: coordinate, pressure: z.number().int().min(0).max(100) }))
          .min(1)
          .max(4000),
      }),
    )
    .max(400),
});

const pageCountSchema = z.object({
  submissionId: submissionIdSchema,
  baseName: z.string(),
  pages: z.number().int(),
});

export const signingContract = {
  status: procedure.input(onSeat).output(
    z.object({
      frozenAt: z.string().nullable(),
      shortCode: z.string().nullable(),
      documents: z.array(pageCountSchema),
      signers: z.array(
        z.object({
          member: memberIdSchema,
          name: z.string(),
          role: roleSchema,
          expertise: z.string(),
          organisation: z.string(),
          state: z.enum(['to-sign', 'signed']),
          signedAt: z.string().nullable(),
          fingerprint: z.string().nullable(),
        }),
      ),
      /** The seat that asks: may it sign now, and if not, why. */
      turn: z.enum(['yes', 'signed', 'chair-waits', 'not-a-signer']),
      own: z.object({ fingerprint: z.string(), notAfter: z.string() }).nullable(),
    }),
  ),
  document: procedure
    .input(onSeat.extend({ submissionId: submissionIdSchema }))
    .output(z.object({ file: fileHandleSchema, pages: z.number().int() })),
  /** One ink and PIN sign every document of the list that was shown; all or none. */
  sign: procedure
    .input(onSeat.extend({ pin: z.string().min(1).max(64), ink: inkSchema }))
    .output(longWork(z.object({ signed: z.number().int() }))),
};
