import { z } from 'zod';
import { STAGES } from '../domain/review/stage.ts';
import { memberIdSchema, reviewIdSchema } from '../formats/primitives.ts';
import { inReview, nothing, procedure } from './base.ts';

export const stageStatusSchema = z.object({
  stage: z.enum(STAGES),
  state: z.enum(['done', 'in-progress', 'blocked', 'not-yet']),
  done: z.number().int(),
  total: z.number().int(),
  waitsFor: z
    .object({
      reason: z.enum([
        'bureau-not-trusted',
        'nobody-signed-in',
        'chair-missing',
        'chair-not-signed-in',
        'nobody-ready',
        'round-open',
        'decisions-missing',
        'opinions-not-frozen',
        'signatures-missing',
        'on-the-host',
      ]),
      stage: z.enum(STAGES),
    })
    .optional(),
  /** Not every review has it. */
  optional: z.boolean().optional(),
});

export const reviewSummarySchema = z.object({
  reviewId: reviewIdSchema,
  title: z.string(),
  bureau: z.string(),
  panel: z.string(),
  schemeTitle: z.object({ zh: z.string(), en: z.string().optional() }),
  submissions: z.number().int(),
  experts: z.number().int(),
  touchedAt: z.string(),
  stages: z.array(stageStatusSchema),
  next: z.enum(STAGES),
  /** Whose own laptop this is for the review; null on the panel's host. */
  seatOf: z.object({ member: memberIdSchema, name: z.string() }).nullable(),
});

export const reviewsContract = {
  /** Reviews on this machine, last touched first. A workspace that cannot be opened is listed with its failure, never hidden. */
  list: procedure.input(nothing).output(
    z.object({
      reviews: z.array(reviewSummarySchema),
      damaged: z.array(z.object({ reviewId: z.string(), code: z.string() })),
    }),
  ),
  summary: procedure.input(inReview).output(reviewSummarySchema),
};
