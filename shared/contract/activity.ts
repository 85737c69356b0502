import { z } from 'zod';
import { ACTIVITY_EVENTS } from '../domain/review/activity.ts';
import { inReview, procedure } from './base.ts';

export const activityContract = {
  /** Newest first. Values of scores are left out: the log of an open round must not tell one member another's points. */
  list: procedure
    .input(inReview.extend({ before: z.number().int().optional(), limit: z.number().int().min(1).max(500) }))
    .output(
      z.object({
        rows: z.array(
          z.object({
            seq: z.number().int(),
            at: z.string(),
            actor: z.string(),
            actorName: z.string(),
            event: z.enum(ACTIVITY_EVENTS),
            subject: z.string(),
          }),
        ),
        head: z.string(),
        intact: z.boolean(),
      }),
    ),
};
