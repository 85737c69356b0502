import { z } from 'zod';
import { RECUSAL_CAUSES } from '../domain/convening/convening.ts';
import { NOTE_KINDS } from '../domain/deliberation/minutes.ts';
import { MOTION_THRESHOLDS, VOTES } from '../domain/deliberation/motions.ts';
import { entrySchema, MAX_COMMENT } from './evidence-schema.ts';
import {
  areDistinct,
  claimedTimeSchema,
  indicatorIdSchema,
  MAX_LIST,
  MAX_TITLE,
  memberIdSchema,
  portableIdSchema,
  reviewIdSchema,
  sha256Schema,
  submissionIdSchema,
} from './primitives.ts';
import { rosterMemberSchema } from './review-file.ts';

export const MINUTES_FORMAT = 'paneldesk/minutes/1';

const words = z.string().max(MAX_COMMENT);
const number = z.number().int().min(1);
/** Who wrote it down and when, as a clock claimed: a member, or `desk` for what needs no seat. */
const recorded = { by: portableIdSchema, at: claimedTimeSchema };
const member = { member: memberIdSchema };
const submission = { submission: submissionIdSchema };
const reasoned = { reason: words, ...recorded };

const manyOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(MAX_LIST * 20);

const numbered = <Item extends z.ZodType<{ readonly number: number }>>(item: Item) =>
  manyOf(item).refine((items) => areDistinct(items.map((each) => String(each.number))), {
    message: 'a number occurs twice',
  });

const personSchema = z.object({
  ...rosterMemberSchema.pick({ name: true, role: true, organisation: true }).shape,
  ...member,
  /** Absent for whoever was replaced. */
  sits: z.boolean(),
  signedInAt: claimedTimeSchema.optional(),
  /** Of the words that were shown; the ink stays with the panel. */
  undertaking: z.object({ textSha256: sha256Schema, signedAt: claimedTimeSchema }).optional(),
  declaration: z
    .object({
      declaredAt: claimedTimeSchema,
      relations: z.array(z.object({ ...submission, recused: z.boolean(), statement: words })).max(MAX_LIST),
    })
    .optional(),
});

const ballotSchema = z.object({
  number,
  candidates: z.array(memberIdSchema).max(200),
  opened: z.object(recorded),
  voters: z.array(memberIdSchema).max(200),
  /** Absent where it was never counted. */
  counted: z
    .object({
      at: claimedTimeSchema,
      votes: z.array(z.object({ candidate: memberIdSchema, votes: z.number().int().min(0) })).max(200),
      elected: memberIdSchema.nullable(),
      runOff: z.array(memberIdSchema).max(200),
    })
    .optional(),
});

/** 会议组成: everything that was done about who sits here, also what was undone since. */
const conveningRecord = {
  people: z
    .array(personSchema)
    .max(400)
    .refine((people) => areDistinct(people.map((each) => each.member)), { message: 'a person occurs twice' }),
  added: manyOf(z.object({ ...member, ...reasoned })),
  replaced: manyOf(z.object({ ...member, successor: memberIdSchema.optional(), ...reasoned })),
  chairs: manyOf(z.object({ ...member, how: z.enum(['appointed', 'elected']), ...reasoned })),
  actingChairs: manyOf(z.object({ ...submission, ...member, ...reasoned })),
  ballots: numbered(ballotSchema),
  recusals: manyOf(
    z.object({
      ...member,
      ...submission,
      cause: z.enum(RECUSAL_CAUSES),
      ...reasoned,
      lifted: z.object(reasoned).optional(),
    }),
  ),
  dismissals: manyOf(
    z.object({ ...member, ...submission, hint: z.string().max(MAX_TITLE * 2), ...reasoned }),
  ),
  overrides: manyOf(
    z.object({ rule: z.string().max(MAX_TITLE), submission: submissionIdSchema.optional(), ...reasoned }),
  ),
};

const unlockSchema = z.object({
  ...member,
  ...submission,
  number,
  reason: words,
  requestedAt: claimedTimeSchema,
  /** Of the sheet that was to be unlocked. */
  submittedAt: claimedTimeSchema,
  /** Absent where nobody answered. `entries`: the sheet as it had been handed in. */
  answer: z
    .object({
      granted: z.boolean(),
      words,
      ...recorded,
      entries: z.array(entrySchema).max(MAX_LIST).optional(),
    })
    .optional(),
});

const noteSchema = z.object({
  id: number,
  ...submission,
  kind: z.enum(NOTE_KINDS),
  indicator: indicatorIdSchema.optional(),
  text: words,
  ...recorded,
  corrects: number.optional(),
});

const querySchema = z.object({
  number,
  ...submission,
  text: words,
  ...recorded,
  answers: z.array(z.object({ text: words, ...recorded })).max(MAX_LIST),
});

const motionSchema = z.object({
  number,
  ...submission,
  text: words,
  threshold: z.enum(MOTION_THRESHOLDS),
  ...recorded,
  votes: z
    .array(
      z.object({
        ...member,
        vote: z.enum(VOTES),
        at: claimedTimeSchema,
        /** Who wrote down a raised hand; absent for a vote given at the own seat. */
        by: memberIdSchema.optional(),
      }),
    )
    .max(200),
  /** Absent where it was never put to the count. */
  closed: z
    .object({ ...recorded, entitled: z.array(memberIdSchema).max(200), carried: z.boolean() })
    .optional(),
});

/**
 * `data/minutes.json` of a return package: 会议记录, how the panel came to sit and what was said, asked and voted in
 * deliberation, with the times that its clocks claimed. Nothing of it enters a figure: those rest on `data/results.json`.
 */
export const minutesFileSchema = z.object({
  format: z.literal(MINUTES_FORMAT),
  review: reviewIdSchema,
  ...conveningRecord,
  unlocks: manyOf(unlockSchema),
  /** The end of scoring; the reason is there where sheets were missing. */
  round: z.object({ reason: words.optional(), ...recorded }),
  notes: manyOf(noteSchema),
  queries: numbered(querySchema),
  motions: numbered(motionSchema),
});

export type MinutesFile = z.output<typeof minutesFileSchema>;
