import { z } from 'zod';
import { INDICATOR_MODES } from '../domain/scheme/indicator.ts';
import { entrySchema } from '../formats/evidence-schema.ts';
import {
  indicatorIdSchema,
  localTextSchema,
  memberIdSchema,
  pointsSchema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { onSeat, procedure } from './base.ts';
import { decideSchema, decisionsViewSchema } from './decisions.ts';

const cellSchema = entrySchema.extend({ member: memberIdSchema });

/** How many members chose what; `title` absent where the choice is a word of the application (met, keep …). */
export const tallySchema = z.array(
  z.object({ choice: z.string(), title: localTextSchema.optional(), count: z.number().int() }),
);

const partSchema = z.object({
  id: z.string(),
  title: localTextSchema,
  sheets: z.number().int(),
  total: z.string(),
});

/** Rounded text, as it will be printed. */
const scoresSchema = z.object({
  rank: z.number().int(),
  tied: z.boolean(),
  total: z.string(),
  base: z.string(),
  bonus: z.string(),
  untrimmedTotal: z.string(),
  trimmed: z.boolean(),
  memberTotals: z.array(
    z.object({ member: memberIdSchema, total: pointsSchema, base: pointsSchema, bonus: pointsSchema }),
  ),
  parts: z.array(partSchema),
  /** By the bureau's cut-offs; provisional, for shares are the bureau's. */
  grade: localTextSchema.optional(),
});

const indicatorSchema = z.object({
  id: indicatorIdSchema,
  title: localTextSchema,
  mode: z.enum(INDICATOR_MODES),
  /** Of scored indicators only. */
  score: z
    .object({
      maxPoints: pointsSchema,
      mean: z.string(),
      range: pointsSchema,
      flag: z.object({ outlier: memberIdSchema.optional() }).optional(),
    })
    .optional(),
  /** Of indicators with a choice. */
  tally: tallySchema.optional(),
  cells: z.array(cellSchema),
});

export const matrixSchema = z.object({
  closedAt: z.string(),
  closeReason: z.string().optional(),
  decimals: z.number().int(),
  method: z.enum(['mean', 'trimmed-mean', 'weighted-by-role']),
  members: z.array(
    z.object({ id: memberIdSchema, name: z.string(), role: z.enum(['chair', 'member', 'secretary']) }),
  ),
  submissions: z.array(
    z.object({
      id: submissionIdSchema,
      baseName: z.string(),
      applicant: z.string(),
      /** Absent where nothing has points. */
      scores: scoresSchema.optional(),
      decided: z.number().int(),
      subjects: z.number().int(),
      groups: z.array(
        z.object({
          id: z.string(),
          title: localTextSchema,
          depth: z.number().int(),
          part: z.string().optional(),
          maxPoints: pointsSchema.optional(),
          indicators: z.array(indicatorSchema),
        }),
      ),
    }),
  ),
});

export type Matrix = z.infer<typeof matrixSchema>;

export const deliberationContract = {
  /** `round-open` before the chair closed the round: nobody sees anybody's scores until then. */
  matrix: procedure.input(onSeat).output(matrixSchema),
  /** What the panel has to agree on for one submission. `round-open` as above. */
  decisions: procedure.input(onSeat.extend({ submissionId: submissionIdSchema })).output(decisionsViewSchema),
  /** Chair only; durable when answered. `decision-changed-elsewhere`, `choice-unlawful`, `decision-blocked`, `reason-required`. */
  decide: procedure.input(decideSchema).output(decisionsViewSchema),
};
