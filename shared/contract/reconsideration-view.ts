import { z } from 'zod';
import { RECONSIDERATION_CAUSES, RECONSIDERATION_OUTCOMES } from '../domain/scoring/reconsideration.ts';
import { givenSchema } from '../formats/convening-file.ts';
import {
  indicatorIdSchema,
  localTextSchema,
  memberIdSchema,
  submissionIdSchema,
} from '../formats/primitives.ts';

/** 复核 of an own entry: what changed, what was given then, and how the member settled it. */
export const ownReconsiderationSchema = z.object({
  id: z.number().int().min(1),
  indicator: indicatorIdSchema,
  cause: z.enum(RECONSIDERATION_CAUSES),
  what: z.string(),
  before: givenSchema,
  /** Null while the entry waits to be looked at again. */
  settled: z
    .object({ outcome: z.enum(RECONSIDERATION_OUTCOMES), after: givenSchema, reason: z.string() })
    .nullable(),
});

export type OwnReconsideration = z.infer<typeof ownReconsiderationSchema>;

/** The same of anybody, once the round is closed. */
export const reconsiderationViewSchema = ownReconsiderationSchema.extend({
  member: memberIdSchema,
  memberName: z.string(),
  submissionId: submissionIdSchema,
  baseName: z.string(),
  indicatorTitle: localTextSchema,
});

export type ReconsiderationView = z.infer<typeof reconsiderationViewSchema>;
