import { z } from 'zod';
import {
  localTextSchema,
  MAX_TITLE,
  memberIdSchema,
  portableIdSchema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { verifiedValueSchema } from '../formats/decision-schema.ts';
import { MAX_COMMENT } from '../formats/evidence-schema.ts';
import { REASONS_OWED } from '../domain/deliberation/decision-rules.ts';
import { SUBJECT_KINDS } from '../domain/deliberation/decision-subjects.ts';
import { onSeat } from './base.ts';
import { measureViewSchema, sourceViewSchema } from './indicator-view.ts';

const choiceSchema = z.object({
  id: z.string(),
  /** Absent where the choice is a word of the application (met, keep, established …). */
  title: localTextSchema.optional(),
  favourable: z.boolean(),
  /** Why this choice needs a reason in writing; a word of the locales (`decisionReason.<why>`). */
  reasonNeeded: z.enum(REASONS_OWED).optional(),
  /** Subjects that stand in the way of a favourable choice. */
  blockedBy: z.array(z.object({ id: z.string(), title: localTextSchema })),
  targets: z.array(localTextSchema),
  targetRequired: z.boolean(),
});

const subjectSchema = z.object({
  id: z.string(),
  kind: z.enum(SUBJECT_KINDS),
  title: localTextSchema,
  part: z.string().optional(),
  hardness: z.enum(['hard', 'soft']).optional(),
  source: sourceViewSchema,
  choices: z.array(choiceSchema),
  measures: z.array(measureViewSchema),
  /** What members marked on their sheets; empty for vetoes and conclusions. */
  marks: z.array(
    z.object({
      member: memberIdSchema,
      choice: z.string(),
      target: z.string().optional(),
      comment: z.string(),
    }),
  ),
  decision: z
    .object({
      choice: z.string(),
      target: z.string().optional(),
      values: z.array(verifiedValueSchema),
      reason: z.string(),
      decidedBy: z.string(),
      decidedAt: z.string(),
    })
    .optional(),
  /** 0 before the first decision. */
  revision: z.number().int(),
});

export const decisionsViewSchema = z.object({
  submissionId: submissionIdSchema,
  subjects: z.array(subjectSchema),
  mayDecide: z.boolean(),
  frozen: z.boolean(),
});

export type DecisionsView = z.infer<typeof decisionsViewSchema>;
export type SubjectView = DecisionsView['subjects'][number];

export const decideSchema = onSeat.extend({
  submissionId: submissionIdSchema,
  subject: portableIdSchema,
  choice: portableIdSchema,
  target: z.string().max(MAX_TITLE).optional(),
  values: z.array(verifiedValueSchema).max(20),
  reason: z.string().max(MAX_COMMENT),
  revision: z.number().int().min(0),
});
