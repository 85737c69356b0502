import { z } from 'zod';
import { MAX_COMMENT } from '../formats/evidence-schema.ts';
import {
  decimalTextSchema,
  indicatorIdSchema,
  localTextSchema,
  MAX_TITLE,
  memberIdSchema,
  pointsSchema,
  portableIdSchema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { REVISION_CAUSES } from '../domain/scoring/revision.ts';
import { UNLOCK_STATES } from '../domain/scoring/unlock.ts';
import { RECONSIDERATION_OUTCOMES } from '../domain/scoring/reconsideration.ts';
import { onSeat, procedure, savedSchema } from './base.ts';
import { reconsiderationViewSchema } from './reconsideration-view.ts';

const reason = z.string().min(1).max(MAX_COMMENT);
const onSubmission = onSeat.extend({ submissionId: submissionIdSchema });

const judgementSchema = z.object({
  points: pointsSchema.nullable(),
  choice: portableIdSchema.optional(),
  target: z.string().max(MAX_TITLE).optional(),
  measured: decimalTextSchema.optional(),
});

const unlockSchema = z.object({
  member: memberIdSchema,
  memberName: z.string(),
  submissionId: submissionIdSchema,
  baseName: z.string(),
  number: z.number().int(),
  reason: z.string(),
  requestedAt: z.string(),
  state: z.enum(UNLOCK_STATES),
  answer: z.string(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** Whether the seat that asks may answer it. */
  mayAnswer: z.boolean(),
});

export type UnlockView = z.infer<typeof unlockSchema>;

/** A changed entry of a sheet that had been handed in, both values kept. */
export const revisionViewSchema = z.object({
  member: memberIdSchema,
  memberName: z.string(),
  indicator: indicatorIdSchema,
  indicatorTitle: localTextSchema,
  cause: z.enum(REVISION_CAUSES),
  reason: z.string(),
  before: judgementSchema.extend({ comment: z.string() }),
  after: judgementSchema.extend({ comment: z.string() }),
});

export type RevisionView = z.infer<typeof revisionViewSchema>;

export const correctionsContract = {
  /** 退回修改 of the own handed-in sheet, while the round is open. `sheet-not-submitted`, `unlock-pending`, `round-closed`. */
  requestUnlock: procedure.input(onSubmission.extend({ reason })).output(savedSchema),
  /** Own requests for members; for chair and secretary everybody's. No points in it. */
  unlocks: procedure.input(onSeat).output(z.object({ unlocks: z.array(unlockSchema) })),
  /** By those who may settle it (`maySettle`); the sheet as it was handed in is kept. A refusal wants an answer in words. */
  answerUnlock: procedure
    .input(
      onSubmission.extend({
        memberId: memberIdSchema,
        granted: z.boolean(),
        answer: z.string().max(MAX_COMMENT),
      }),
    )
    .output(savedSchema),
  /** 合议后修改: the own entry, after the round was closed and before the opinions are frozen. Both values stay. */
  revise: procedure
    .input(
      onSubmission.extend({
        indicatorId: indicatorIdSchema,
        ...judgementSchema.shape,
        comment: z.string().max(MAX_COMMENT),
        reason,
        /** How many revisions of this entry the window has seen; `entry-changed-elsewhere` otherwise. */
        revision: z.number().int().min(0),
      }),
    )
    .output(savedSchema),
  /** Everybody's, of one submission; `round-open` until the round is closed. */
  revisions: procedure.input(onSubmission).output(z.object({ revisions: z.array(revisionViewSchema) })),
  /**
   * 复核 of an own entry that rests on something that changed: it stands, or gets another judgement; until the freeze. `id`: the
   * newest that the window showed, settled with what waited before it at the same entry. `already-done`, `reason-required`,
   * `sheet-locked` for another judgement in a handed-in sheet while the round is open.
   */
  reconsider: procedure
    .input(
      onSubmission.extend({
        id: z.number().int().min(1),
        outcome: z.enum(RECONSIDERATION_OUTCOMES),
        /** Where it is changed. */
        judgement: judgementSchema.extend({ comment: z.string().max(MAX_COMMENT) }).optional(),
        reason,
      }),
    )
    .output(savedSchema),
  /** Everybody's, of all submissions that the seat may see; `round-open` until the round is closed. */
  reconsiderations: procedure
    .input(onSeat)
    .output(z.object({ reconsiderations: z.array(reconsiderationViewSchema) })),
};
