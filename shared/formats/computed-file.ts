import { z } from 'zod';
import { indicatorIdSchema, MAX_LIST, memberIdSchema, portableIdSchema } from './primitives.ts';

const exactFigure = z.object({
  exact: z.string().regex(/^-?\d{1,40}\/\d{1,40}$/),
  rounded: z.string().regex(/^-?\d{1,20}(\.\d{1,2})?$/),
});
const whole = z.number().int();

const totals = z.object({
  trimmed: z.boolean(),
  base: exactFigure,
  bonus: exactFigure,
  total: exactFigure,
  untrimmedTotal: exactFigure,
});

const scores = totals.extend({
  rank: whole,
  tied: z.boolean(),
  grade: portableIdSchema.optional(),
  members: z.array(z.object({ member: memberIdSchema, base: whole, bonus: whole, total: whole })).max(200),
  indicators: z
    .array(
      z.object({
        indicator: indicatorIdSchema,
        mean: exactFigure,
        untrimmedMean: exactFigure.optional(),
        min: whole,
        max: whole,
      }),
    )
    .max(MAX_LIST),
  parts: z.array(totals.extend({ part: portableIdSchema.optional(), sheets: whole })).max(101),
});

/** `computed` of a submission in the results: everything in it can be computed again from the rest of the file. */
export const computedResultSchema = z.object({
  sheets: whole,
  tallies: z
    .array(
      z.object({
        indicator: indicatorIdSchema,
        choices: z.array(z.object({ choice: portableIdSchema, count: whole.min(1) })).max(20),
      }),
    )
    .max(MAX_LIST),
  /** Absent where nothing has points. */
  scores: scores.optional(),
});
