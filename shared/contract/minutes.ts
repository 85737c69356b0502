import { z } from 'zod';
import { NOTE_KINDS } from '../domain/deliberation/minutes.ts';
import { MOTION_THRESHOLDS, VOTES } from '../domain/deliberation/motions.ts';
import { MAX_COMMENT } from '../formats/evidence-schema.ts';
import { indicatorIdSchema, memberIdSchema, submissionIdSchema } from '../formats/primitives.ts';
import { onSeat, procedure } from './base.ts';

const onSubmission = onSeat.extend({ submissionId: submissionIdSchema });
const words = z.string().min(1).max(MAX_COMMENT);
const number = z.number().int().min(1);

const noteSchema = z.object({
  id: z.number().int(),
  kind: z.enum(NOTE_KINDS),
  indicator: indicatorIdSchema.optional(),
  text: z.string(),
  author: memberIdSchema,
  authorName: z.string(),
  at: z.string(),
  /** The note that this one corrects; the earlier words stay. */
  corrects: z.number().int().optional(),
});

const querySchema = z.object({
  number,
  text: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  answers: z.array(z.object({ text: z.string(), recordedBy: z.string(), at: z.string() })),
});

const motionSchema = z.object({
  number,
  text: z.string(),
  threshold: z.enum(MOTION_THRESHOLDS),
  movedBy: z.string(),
  openedAt: z.string(),
  /** Open voting: everybody sees who voted what. `recordedBy` where a show of hands was written down. */
  votes: z.array(
    z.object({
      member: memberIdSchema,
      name: z.string(),
      vote: z.enum(VOTES),
      recordedBy: z.string().optional(),
    }),
  ),
  entitled: z.number().int(),
  closedAt: z.string().nullable(),
  carried: z.boolean().nullable(),
  ownVote: z.enum(VOTES).optional(),
});

export const minutesSchema = z.object({
  submissionId: submissionIdSchema,
  notes: z.array(noteSchema),
  queries: z.array(querySchema),
  motions: z.array(motionSchema),
  /** Chair (or acting chair) and secretary. */
  mayRecord: z.boolean(),
  mayVote: z.boolean(),
  frozen: z.boolean(),
});

export type Minutes = z.infer<typeof minutesSchema>;

/**
 * 合议记录 of one submission. Every change answers with what stands now; all of it is closed by the freeze (`opinion-frozen`), and
 * to a member who is `recused`.
 */
export const minutesContract = {
  /** `round-open` until the round is closed: a note could say what a sheet does not yet. */
  get: procedure.input(onSubmission).output(minutesSchema),
  /**
   * A discussion note (`mayRecord`), or a word of explanation to a flag (any judge, too), which names its row. `corrects`: the
   * own note, or any for whoever may record; it keeps that one's row. `already-done` for one that was corrected before.
   */
  note: procedure
    .input(
      onSubmission.extend({
        kind: z.enum(NOTE_KINDS),
        indicatorId: indicatorIdSchema.optional(),
        text: words,
        corrects: z.number().int().optional(),
      }),
    )
    .output(minutesSchema),
  /** 质询: numbered within the review, in writing, to the applicant. */
  ask: procedure.input(onSubmission.extend({ text: words })).output(minutesSchema),
  /** By whoever may record; a further answer stands beside the first. */
  answer: procedure.input(onSubmission.extend({ number, text: words })).output(minutesSchema),
  /** 动议: any judge may move; chair or secretary may for the panel. */
  move: procedure
    .input(onSubmission.extend({ text: words, threshold: z.enum(MOTION_THRESHOLDS) }))
    .output(minutesSchema),
  /** The own vote, or (chair, secretary) a show of hands: one member's vote as it was seen. Once each: `already-voted`, `motion-closed`. */
  vote: procedure
    .input(onSubmission.extend({ number, vote: z.enum(VOTES), memberId: memberIdSchema.optional() }))
    .output(minutesSchema),
  /** Counts, by whoever may record; whoever did not vote is not for it. */
  closeMotion: procedure.input(onSubmission.extend({ number })).output(minutesSchema),
};
