import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { FAILURE_CODES } from '../domain/failure.ts';
import { PROGRESS_PHASES } from '../domain/progress.ts';
import { memberIdSchema, reviewIdSchema } from '../formats/primitives.ts';

const failureSchema = z.object({
  code: z.enum(FAILURE_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Every procedure fails with this one typed error; the closed set of codes is the domain's. */
export const procedure = oc.errors({ FAILED: { status: 422, data: failureSchema } });

const progressSchema = z.object({ phase: z.enum(PROGRESS_PHASES), done: z.number(), total: z.number() });

/** Long work: progress as it happens, then one `done` with the outcome. Ending the stream early cancels the work. */
export const longWork = <Outcome extends z.ZodType>(outcome: Outcome) =>
  eventIterator(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('progress'), progress: progressSchema }),
      z.object({ type: z.literal('done'), outcome }),
    ]),
  );

/** A file that the host knows and the renderer only names: hosts never take or give paths. */
export const fileHandleSchema = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

/** Proof that a member's PIN was entered on this host since it started. */
export const seatSessionSchema = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/);

export const inReview = z.object({ reviewId: reviewIdSchema });
export const onSeat = inReview.extend({ session: seatSessionSchema });
export const ofMember = inReview.extend({ memberId: memberIdSchema });

export const nothing = z.object({});

/** Saved at this claimed time, durable when the answer arrives. */
export const savedSchema = z.object({ savedAt: z.string() });
