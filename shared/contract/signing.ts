import { z } from 'zod';
import { OUTCOMES, SIGNATURE_STATES } from '../domain/signing/outcome.ts';
import { TURNS } from '../domain/signing/signature-state.ts';
import { MAX_TEXT, memberIdSchema, submissionIdSchema } from '../formats/primitives.ts';
import { fileHandleSchema, longWork, onSeat, procedure, savedSchema } from './base.ts';
import { inkSchema } from './ink.ts';
import { roleSchema } from './panel.ts';
import { paperIdSchema } from './papers.ts';

const pageCountSchema = z.object({
  submissionId: submissionIdSchema,
  baseName: z.string(),
  pages: z.number().int(),
  /** Whether the asking seat may speak to this opinion now: an acting chair waits on one and signs another. */
  turn: z.enum(TURNS),
});

const outcomeSchema = z.object({
  submissionId: submissionIdSchema,
  baseName: z.string(),
  state: z.enum(SIGNATURE_STATES),
  /** Signs this opinion last: the chair, or the acting chair. */
  leads: z.boolean(),
  /** The dissent, or the reasons of a refusal. */
  text: z.string().optional(),
  /** Who wrote a refusal down, where it was not the member. */
  recordedBy: z.string().optional(),
  at: z.string().nullable(),
});

/** What a member says to one opinion when signing. */
const saidSchema = z.object({
  submissionId: submissionIdSchema,
  outcome: z.enum(OUTCOMES),
  /** Wanted for dissent and refusal: `reason-required`. */
  text: z.string().max(MAX_TEXT),
});

export const signingContract = {
  status: procedure.input(onSeat).output(
    z.object({
      frozenAt: z.string().nullable(),
      shortCode: z.string().nullable(),
      /** Those that the seat may see. */
      documents: z.array(pageCountSchema),
      signers: z.array(
        z.object({
          member: memberIdSchema,
          name: z.string(),
          role: roleSchema,
          expertise: z.string(),
          organisation: z.string(),
          /** `to-sign` while anything is left to say. */
          state: z.enum(['to-sign', 'done']),
          /** Whether the computer may be handed to this signer now. */
          turn: z.enum(TURNS),
          signedAt: z.string().nullable(),
          fingerprint: z.string().nullable(),
          /** One for each opinion that is the signer's to sign and the asking seat's to see. */
          outcomes: z.array(outcomeSchema),
        }),
      ),
      /** The seat that asks: may it sign now, and if not, why. */
      turn: z.enum(TURNS),
      own: z.object({ fingerprint: z.string(), notAfter: z.string() }).nullable(),
      /** Whether the scheme lets a refusal without reasons count as agreement, and its words for it. */
      deeming: z.object({ article: z.string(), quote: z.string() }).nullable(),
      /** Freezes that a later change of data voided, oldest first: how many had signed or refused, when, and why. */
      voided: z.array(z.object({ at: z.string(), reason: z.string(), signatures: z.number().int() })),
    }),
  ),
  document: procedure
    .input(onSeat.extend({ submissionId: submissionIdSchema }))
    .output(z.object({ file: fileHandleSchema, pages: z.number().int() })),
  /**
   * One ink and PIN for everything that is said: agreement and dissent sign the opinion; a dissent and a refusal are written
   * statements of their own, signed with the same key. All or none.
   */
  sign: procedure
    .input(
      onSeat.extend({
        pin: z.string().min(1).max(64),
        ink: inkSchema,
        /** Empty for one who signs papers only: the secretary. */
        said: z.array(saidSchema).max(2_000),
        /** Besides: exactly those that were shown; all that await the seat (`papers.list`), less joint ones of a refused opinion. */
        papers: z.array(paperIdSchema).max(20_000).default([]),
      }),
    )
    .output(
      longWork(z.object({ signed: z.number().int(), stated: z.number().int(), papers: z.number().int() })),
    ),
  /**
   * Chair: a member who will not or cannot sign. With reasons it is a refusal as reported; without, `deemed` where the scheme
   * says so (`deeming-not-allowed`).
   */
  recordRefusal: procedure
    .input(
      onSeat.extend({
        memberId: memberIdSchema,
        submissionIds: z.array(submissionIdSchema).min(1).max(2_000),
        outcome: z.enum(['refused', 'deemed']),
        text: z.string().max(MAX_TEXT),
      }),
    )
    .output(savedSchema),
};
