import { z } from 'zod';
import { entrySchema } from '../formats/evidence-schema.ts';
import {
  indicatorIdSchema,
  localTextSchema,
  memberIdSchema,
  pointsSchema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { onSeat, procedure } from './base.ts';

const cellSchema = entrySchema.extend({ member: memberIdSchema });

export const matrixSchema = z.object({
  closedAt: z.string(),
  closeReason: z.string().optional(),
  decimals: z.number().int(),
  method: z.enum(['mean', 'trimmed-mean']),
  members: z.array(
    z.object({ id: memberIdSchema, name: z.string(), role: z.enum(['chair', 'member', 'secretary']) }),
  ),
  submissions: z.array(
    z.object({
      id: submissionIdSchema,
      baseName: z.string(),
      applicant: z.string(),
      rank: z.number().int(),
      tied: z.boolean(),
      /** Rounded text, as it will be printed. */
      total: z.string(),
      base: z.string(),
      bonus: z.string(),
      untrimmedTotal: z.string(),
      trimmed: z.boolean(),
      memberTotals: z.array(
        z.object({ member: memberIdSchema, total: pointsSchema, base: pointsSchema, bonus: pointsSchema }),
      ),
      groups: z.array(
        z.object({
          id: z.string(),
          title: localTextSchema,
          maxPoints: pointsSchema,
          indicators: z.array(
            z.object({
              id: indicatorIdSchema,
              title: localTextSchema,
              maxPoints: pointsSchema,
              mean: z.string(),
              range: pointsSchema,
              flag: z.object({ outlier: memberIdSchema.optional() }).optional(),
              cells: z.array(cellSchema),
            }),
          ),
        }),
      ),
    }),
  ),
});

export type Matrix = z.infer<typeof matrixSchema>;

export const deliberationContract = {
  /** `round-open` before the chair closed the round: nobody sees anybody's scores until then. */
  matrix: procedure.input(onSeat).output(matrixSchema),
};
