import { z } from 'zod';
import { OUTCOMES } from '../domain/signing/outcome.ts';
import { PAPER_KINDS } from '../domain/signing/paper.ts';
import {
  MAX_TEXT,
  MAX_TITLE,
  memberIdSchema,
  sha256Schema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { fileHandleSchema, onSeat, procedure, savedSchema } from './base.ts';

/** `paperIdOf`: the kind, then ids between slashes. */
export const paperIdSchema = z
  .string()
  .max(160)
  .regex(/^[a-z-]+(\/[a-z0-9][a-z0-9._-]{0,63}){0,2}$/);

const onPaper = onSeat.extend({ paper: paperIdSchema });

const paperSignerSchema = z.object({
  member: memberIdSchema,
  name: z.string(),
  /** `key`: signed in the file; `scan`: with a pen on a print-out whose scan is here; null: not, or not yet. */
  how: z.enum(['key', 'scan']).nullable(),
  at: z.string().nullable(),
  /** Of the scan. */
  scan: sha256Schema.optional(),
});

export const paperViewSchema = z.object({
  id: paperIdSchema,
  kind: z.enum(PAPER_KINDS),
  submissionId: submissionIdSchema.optional(),
  baseName: z.string().optional(),
  /** Whose own paper it is. */
  member: z.object({ id: memberIdSchema, name: z.string() }).optional(),
  /** `preview`: how it would print now; `fixed`: frozen for signature; `filed`: handed over, nothing is signed any more. */
  state: z.enum(['preview', 'fixed', 'filed']),
  signers: z.array(paperSignerSchema),
  /** The asking seat signs it with its next signature: to be shown before, and named in `signing.sign`. */
  awaitsOwn: z.boolean(),
});

export type PaperView = z.infer<typeof paperViewSchema>;

export const papersContract = {
  /** What the seat may see, in the order of filing. */
  list: procedure.input(onSeat).output(
    z.object({
      papers: z.array(paperViewSchema),
      frozenAt: z.string().nullable(),
      shortCode: z.string().nullable(),
    }),
  ),
  /** The file itself: what is shown is what is signed, filed and printed. */
  open: procedure
    .input(onPaper)
    .output(z.object({ file: fileHandleSchema, name: z.string(), pages: z.number().int() })),
  /** A scan of a signed print-out. */
  openScan: procedure
    .input(onSeat.extend({ sha256: sha256Schema }))
    .output(z.object({ file: fileHandleSchema, name: z.string(), mediaType: z.string() })),
  /** With the system's own program, for printing; false where there is none. */
  openOutside: procedure.input(onPaper).output(z.object({ opened: z.boolean() })),
  /**
   * Wet ink: a scan or photograph of the print-out that was signed with a pen, and whose signatures are on it. By the member, by
   * whoever leads that submission, or by the secretary. Counts like a signature by key.
   */
  attachScan: procedure
    .input(
      onSeat.extend({
        file: fileHandleSchema,
        /** As the user's file was called; says what kind of file it is. */
        name: z.string().min(1).max(MAX_TITLE),
        signatures: z
          .array(
            z.object({
              paper: paperIdSchema,
              memberId: memberIdSchema,
              /** Of an opinion: what was said to it; `agree` of every other paper. */
              outcome: z.enum(OUTCOMES),
              /** The dissent's words. */
              text: z.string().max(MAX_TEXT),
            }),
          )
          .min(1)
          .max(2_000),
      }),
    )
    .output(savedSchema),
};
