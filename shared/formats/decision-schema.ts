import { z } from 'zod';
import type { Decision, VerifiedValue } from '../domain/deliberation/decision.ts';
import { MAX_COMMENT } from './evidence-schema.ts';
import { decimalTextSchema, MAX_TITLE, portableIdSchema } from './primitives.ts';

export const verifiedValueSchema = z.object({
  measure: portableIdSchema,
  verified: decimalTextSchema.optional(),
  accepted: decimalTextSchema.optional(),
}) satisfies z.ZodType<VerifiedValue>;

/** A decision as it stands under its submission in the results. */
export const decisionSchema = z.object({
  subject: portableIdSchema,
  choice: portableIdSchema,
  target: z.string().min(1).max(MAX_TITLE).optional(),
  values: z.array(verifiedValueSchema).max(20),
  reason: z.string().max(MAX_COMMENT),
}) satisfies z.ZodType<Omit<Decision, 'submission'>>;
