import { z } from 'zod';
import { RECUSAL_CAUSES, type Convening } from '../domain/convening/convening.ts';
import {
  RECONSIDERATION_CAUSES,
  RECONSIDERATION_OUTCOMES,
  type ReconsiderationResult,
} from '../domain/scoring/reconsideration.ts';
import { REVISION_CAUSES } from '../domain/scoring/revision.ts';
import { MAX_COMMENT } from './evidence-schema.ts';
import {
  decimalTextSchema,
  indicatorIdSchema,
  MAX_LIST,
  MAX_TITLE,
  memberIdSchema,
  pointsSchema,
  portableIdSchema,
  submissionIdSchema,
} from './primitives.ts';
import { rosterMemberSchema } from './review-file.ts';

const reason = z.string().max(MAX_COMMENT);
const someone = z.object({ member: memberIdSchema, reason });
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(MAX_LIST);

/** Who sat here and who judged what, where that is not the package's list alone: `data/results.json`, `convening`. */
export const conveningSchema = z.object({
  added: listOf(z.object({ member: rosterMemberSchema, reason })),
  replaced: listOf(someone.extend({ successor: memberIdSchema.optional() })),
  chair: someone.extend({ how: z.enum(['appointed', 'elected']) }).optional(),
  recusals: z
    .array(someone.extend({ submission: submissionIdSchema, cause: z.enum(RECUSAL_CAUSES) }))
    .max(MAX_LIST * 20),
  actingChairs: listOf(someone.extend({ submission: submissionIdSchema })),
  dismissals: z
    .array(
      someone.extend({
        submission: submissionIdSchema,
        hint: z.string().max(MAX_TITLE * 2),
        by: memberIdSchema,
      }),
    )
    .max(MAX_LIST * 20),
  overrides: listOf(
    z.object({ rule: z.string().max(MAX_TITLE), submission: submissionIdSchema.optional(), reason }),
  ),
}) satisfies z.ZodType<Convening>;

/** What a member gave and said. */
export const givenSchema = z.object({
  points: pointsSchema.nullable(),
  choice: portableIdSchema.optional(),
  target: z.string().min(1).max(MAX_TITLE).optional(),
  measured: decimalTextSchema.optional(),
  comment: z.string().max(MAX_COMMENT),
});

/** An entry changed after its sheet had been handed in: both values, and why. */
export const revisionSchema = z.object({
  member: memberIdSchema,
  indicator: indicatorIdSchema,
  cause: z.enum(REVISION_CAUSES),
  reason,
  before: givenSchema,
  after: givenSchema,
});

/** An entry that was to be looked at again because what it rests on changed: the pair, and why; `open` where nobody did. */
export const reconsiderationSchema = z.object({
  member: memberIdSchema,
  indicator: indicatorIdSchema,
  cause: z.enum(RECONSIDERATION_CAUSES),
  what: z.string().max(MAX_COMMENT),
  outcome: z.enum([...RECONSIDERATION_OUTCOMES, 'open']),
  reason,
  before: givenSchema,
  after: givenSchema.optional(),
}) satisfies z.ZodType<ReconsiderationResult>;
