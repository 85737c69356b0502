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
import { REVISION_CAUSES } from '../domain/scoring/revision.ts';
import { onSeat, procedure } from './base.ts';
import { decideSchema, decisionsViewSchema } from './decisions.ts';
import { valueViewSchema } from './indicator-view.ts';
import { ownReconsiderationSchema } from './reconsideration-view.ts';

/** `before`: what was given before deliberation, where it was revised since. */
const cellSchema = entrySchema.extend({
  member: memberIdSchema,
  before: z
    .object({
      points: pointsSchema.nullable(),
      choice: z.string().optional(),
      cause: z.enum(REVISION_CAUSES),
      reason: z.string(),
    })
    .optional(),
  /** How often this entry was changed after its sheet had been handed in; what `corrections.revise` is told. */
  revisions: z.number().int(),
  /** 复核 of this entry, oldest first. */
  reconsiderations: z.array(ownReconsiderationSchema),
});

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
  /** Of the members' totals; absent where fewer than two judge all of it, for others' totals are not alike. */
  spread: z
    .object({ range: pointsSchema, deviation: z.string(), outlier: memberIdSchema.optional() })
    .optional(),
  /** By the bureau's cut-offs; provisional, for shares are the bureau's. */
  grade: localTextSchema.optional(),
});

export const matrixIndicatorSchema = z.object({
  id: indicatorIdSchema,
  title: localTextSchema,
  mode: z.enum(INDICATOR_MODES),
  /** What was stated, verified and accepted for it, as printed. */
  values: z.array(valueViewSchema),
  /** Of scored indicators only. */
  score: z
    .object({
      maxPoints: pointsSchema,
      mean: z.string(),
      range: pointsSchema,
      /** Standard deviation of what the members gave, in points, rounded. */
      deviation: z.string(),
      flag: z.object({ outlier: memberIdSchema.optional(), explained: z.boolean() }).optional(),
    })
    .optional(),
  /** Of indicators with a choice. */
  tally: tallySchema.optional(),
  cells: z.array(cellSchema),
});

const groupSchema = z.object({
  id: z.string(),
  title: localTextSchema,
  depth: z.number().int(),
  part: z.string().optional(),
  maxPoints: pointsSchema.optional(),
  indicators: z.array(matrixIndicatorSchema),
});

/** All submissions that the seat may see, without their entries: a review of 200 stays a small answer. */
export const overviewSchema = z.object({
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
      /** Members who are recused from it. */
      recused: z.array(memberIdSchema),
      decided: z.number().int(),
      subjects: z.number().int(),
      /** Of the panel's decisions: hard conditions not met or to be verified, vetoes established or referred. */
      gates: z.object({
        notMet: z.number().int(),
        toVerify: z.number().int(),
        established: z.number().int(),
        referred: z.number().int(),
      }),
      /** Indicators with a notable spread, and those of them that nobody explained yet. */
      flags: z.number().int(),
      unexplained: z.number().int(),
      /** Entries changed after deliberation. */
      revisions: z.number().int(),
    }),
  ),
  /** 评价一致性, advisory: Kendall's W over the members who judged every ranked submission. Absent where it says nothing. */
  agreement: z
    .object({ coefficient: z.string(), members: z.number().int(), submissions: z.number().int() })
    .optional(),
});

export const matrixSchema = z.object({ submissionId: submissionIdSchema, groups: z.array(groupSchema) });

export type Overview = z.infer<typeof overviewSchema>;
export type OverviewSubmission = Overview['submissions'][number];
export type Matrix = z.infer<typeof matrixSchema>;

export const deliberationContract = {
  /** `round-open` before the chair closed the round: nobody sees anybody's scores until then. */
  overview: procedure.input(onSeat).output(overviewSchema),
  /** Everybody's entries of one submission. `round-open` as above, `recused`. */
  matrix: procedure.input(onSeat.extend({ submissionId: submissionIdSchema })).output(matrixSchema),
  /** What the panel has to agree on for one submission. `round-open`, `recused` as above. */
  decisions: procedure.input(onSeat.extend({ submissionId: submissionIdSchema })).output(decisionsViewSchema),
  /** Its leader only; durable when answered. `decision-changed-elsewhere`, `choice-unlawful`, `decision-blocked`, `reason-required`. */
  decide: procedure.input(decideSchema).output(decisionsViewSchema),
};
