import { z } from 'zod';
import { portableIdSchema, reviewIdSchema, submissionIdSchema, titleSchema, MAX_LIST } from './primitives.ts';
import { materialBase, rosterMemberSchema, submissionBase } from './review-file.ts';
import { fillingsSchema } from './slot-file.ts';

export const REVIEW_SOURCE_FORMAT = 'paneldesk/review-source/1';

/** `review.yaml` / `review.json` in the folder that `paneldesk pack` reads: what an officer writes by hand. */
export const reviewSourceSchema = z.object({
  format: z.literal(REVIEW_SOURCE_FORMAT),
  id: reviewIdSchema,
  title: titleSchema,
  bureau: z.object({ id: portableIdSchema, name: titleSchema }),
  panel: z.object({ name: titleSchema }),
  period: z.object({ from: z.iso.date(), to: z.iso.date() }).optional(),
  /** The id of a built-in scheme, or the path of a scheme file beside this one. */
  scheme: z.string().min(1).max(240),
  slots: fillingsSchema,
  roster: z.array(rosterMemberSchema).max(200),
  submissions: z.array(submissionIdSchema).min(1).max(MAX_LIST),
});

/** `<submission id>/submission.yaml`; digests and media types are found by packing. */
export const submissionSourceSchema = submissionBase.extend({
  materials: z.array(materialBase).max(MAX_LIST),
});
