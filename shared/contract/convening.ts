import { z } from 'zod';
import { MAX_COMMENT } from '../formats/evidence-schema.ts';
import {
  localTextSchema,
  MAX_TITLE,
  memberIdSchema,
  sha256Schema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { rosterMemberSchema } from '../formats/review-file.ts';
import { HINT_KINDS } from '../domain/convening/conflict-hints.ts';
import { inReview, onSeat, procedure, savedSchema, seatSessionSchema } from './base.ts';
import { inkSchema } from './ink.ts';

const reason = z.string().min(1).max(MAX_COMMENT);
const about = onSeat.extend({ memberId: memberIdSchema, submissionId: submissionIdSchema });

/** What somebody at the desk types for a person who is not on the bureau's list. */
export const newMemberSchema = rosterMemberSchema.omit({ id: true });

export const hintViewSchema = z.object({
  id: z.string(),
  member: memberIdSchema,
  memberName: z.string(),
  submissionId: submissionIdSchema,
  baseName: z.string(),
  kind: z.enum(HINT_KINDS),
  /** What is alike: as the roster has it, as the submission has it. */
  ofMember: z.string(),
  ofSubmission: z.string(),
  state: z.enum(['open', 'recused', 'dismissed']),
  /** Of a dismissed one. */
  reason: z.string().optional(),
  dismissedBy: z.string().optional(),
  /** Whether the seat that asks may dismiss it. */
  mayDismiss: z.boolean(),
});

export type HintView = z.infer<typeof hintViewSchema>;

export const undertakingViewSchema = z.object({
  title: localTextSchema,
  clauses: z.array(z.object({ heading: localTextSchema, items: z.array(localTextSchema) })),
  /** Of the Chinese words as they are shown: what the signature is about. */
  sha256: sha256Schema,
  signedAt: z.string().nullable(),
});

export type UndertakingView = z.infer<typeof undertakingViewSchema>;

export const declarationViewSchema = z.object({
  declaredAt: z.string().nullable(),
  submissions: z.array(
    z.object({
      id: submissionIdSchema,
      baseName: z.string(),
      applicant: z.string(),
      legalRepresentative: z.string().optional(),
      coBuilders: z.array(z.string()),
      /** Hints about the own person, so that nobody overlooks what the application saw. */
      hints: z.array(hintViewSchema),
      recused: z.boolean(),
      statement: z.string(),
    }),
  ),
});

export type DeclarationView = z.infer<typeof declarationViewSchema>;

export const conveningContract = {
  /** 保密与廉洁承诺书 for the own seat. */
  undertaking: procedure.input(onSeat).output(undertakingViewSchema),
  /** `input-invalid` where the words shown are not the words in force, `ink-empty`, `already-done`. */
  signUndertaking: procedure
    .input(onSeat.extend({ sha256: sha256Schema, ink: inkSchema }))
    .output(savedSchema),
  declaration: procedure.input(onSeat).output(declarationViewSchema),
  /** Once, about every submission. A recusal wants its reason: `reason-required`. `input-invalid` where a submission is left out. */
  declare: procedure
    .input(
      onSeat.extend({
        relations: z
          .array(
            z.object({
              submissionId: submissionIdSchema,
              recused: z.boolean(),
              statement: z.string().max(MAX_COMMENT),
            }),
          )
          .max(2_000),
      }),
    )
    .output(savedSchema),
  /** Conflict hints: all of them for chair and secretary, the own ones for members. */
  hints: procedure.input(onSeat).output(z.object({ hints: z.array(hintViewSchema) })),
  dismissHint: procedure
    .input(about.extend({ hint: z.string().max(MAX_TITLE * 2), reason }))
    .output(savedSchema),
  /** The own recusal at any time, or one ordered by those who may settle it (`maySettle`). */
  recuse: procedure.input(about.extend({ reason })).output(savedSchema),
  /** While the round is open: a recusal by mistake, or one whose ground is gone. */
  liftRecusal: procedure.input(about.extend({ reason })).output(savedSchema),
  overrideRule: procedure
    .input(onSeat.extend({ rule: z.string().max(200), submissionId: submissionIdSchema.optional(), reason }))
    .output(savedSchema),
  /** By chair or secretary; from the desk without a seat only while nobody has one, and only there with the role of the chair. */
  addMember: procedure
    .input(inReview.extend({ session: seatSessionSchema.optional(), member: newMemberSchema, reason }))
    .output(savedSchema.extend({ memberId: memberIdSchema })),
  /** Ends the seat of the one who goes; the successor, if any, starts anew, and never as chair. Until the round is closed. */
  replaceMember: procedure
    .input(onSeat.extend({ memberId: memberIdSchema, successor: newMemberSchema.optional(), reason }))
    .output(savedSchema.extend({ successorId: memberIdSchema.nullable() })),
  /** By the secretary, by the chair who hands over, or, where no secretary has come, by any member. */
  appointChair: procedure.input(onSeat.extend({ memberId: memberIdSchema, reason })).output(savedSchema),
  /** By the secretary, or, where none has come, by whoever judges the submission; never by the recused chair. */
  appointActingChair: procedure.input(about.extend({ reason })).output(savedSchema),
  /** By chair or secretary; by any member while no chair has come. */
  openBallot: procedure.input(onSeat).output(savedSchema.extend({ ballot: z.number().int() })),
  /** Secret, once, not changed: `already-voted`, `ballot-closed`, `not-found` for nobody who stands. */
  vote: procedure
    .input(onSeat.extend({ ballot: z.number().int(), candidate: memberIdSchema }))
    .output(savedSchema),
  /** Counts, when all or more than half have voted (`votes-missing`). More than half of the votes elects; else those ahead stand in a run-off, which the next `openBallot` opens. */
  closeBallot: procedure.input(onSeat).output(
    savedSchema.extend({
      elected: memberIdSchema.nullable(),
      runOff: z.array(memberIdSchema),
    }),
  ),
};
