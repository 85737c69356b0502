import { z } from 'zod';
import { pageRegionSchema } from '../formats/evidence-schema.ts';
import {
  evidenceIdSchema,
  indicatorIdSchema,
  localTextSchema,
  materialIdSchema,
  memberIdSchema,
  submissionIdSchema,
} from '../formats/primitives.ts';
import { onSeat, procedure } from './base.ts';
import { matrixIndicatorSchema } from './deliberation.ts';
import { sourceViewSchema } from './indicator-view.ts';

const onSubmission = onSeat.extend({ submissionId: submissionIdSchema });

/** One indicator that a figure is made from: the policy's words, the numbers beside it, everybody's entries. */
const rowSchema = matrixIndicatorSchema.extend({
  source: sourceViewSchema,
  /** As printed: 填报值, 核实值, 认定值. */
  claim: z.string().optional(),
  verified: z.string().optional(),
  accepted: z.string().optional(),
});

export type TraceRow = z.infer<typeof rowSchema>;

const figureTrailSchema = z.object({
  key: z.string(),
  label: localTextSchema,
  text: z.string(),
  /** How scores became this figure, as the papers print it; empty where none did. */
  recipe: z.string(),
  /** Of what the panel decided by itself: a veto, a conclusion. */
  source: sourceViewSchema.optional(),
  /** Judges whose sheets count here. */
  members: z.array(z.object({ id: memberIdSchema, name: z.string() })),
  rows: z.array(rowSchema),
  /** By material, for evidence. */
  materials: z.array(z.object({ id: materialIdSchema, title: z.string() })),
});

export type FigureTrail = z.infer<typeof figureTrailSchema>;

const useSchema = z.object({
  evidenceId: evidenceIdSchema,
  page: z.number().int(),
  region: pageRegionSchema.optional(),
  quote: z.string().optional(),
  note: z.string(),
  indicator: indicatorIdSchema,
  indicatorTitle: localTextSchema,
  member: memberIdSchema,
  memberName: z.string(),
});

export type MaterialUse = z.infer<typeof useSchema>;

/** From a figure down to the pages that it rests on, and back from a page to what uses it. */
export const traceContract = {
  /** `round-open` before the sheets lie open; `not-found` for a key that no figure has (any more). */
  figure: procedure.input(onSubmission.extend({ key: z.string().min(1).max(300) })).output(figureTrailSchema),
  /** Own entries at any time, everybody's once the round is closed; in the order of the pages. */
  uses: procedure
    .input(onSubmission.extend({ materialId: materialIdSchema }))
    .output(z.object({ uses: z.array(useSchema) })),
};
