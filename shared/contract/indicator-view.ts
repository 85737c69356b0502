import { z } from 'zod';
import { DISPOSITIONS } from '../domain/scheme/indicator.ts';
import { indicatorIdSchema, localTextSchema, materialIdSchema, pointsSchema } from '../formats/primitives.ts';

export const sourceViewSchema = z.object({
  document: z.string().optional(),
  article: z.string(),
  quote: z.string(),
});

const level = z.object({ id: z.string(), title: localTextSchema });
const hardness = z.enum(['hard', 'soft']);

/** 填报 / 核实 / 认定 of one number, as printed; `measure` names the one of a condition. */
export const valueViewSchema = z.object({
  measure: z.string().optional(),
  title: localTextSchema.optional(),
  claim: z.string().optional(),
  verified: z.string().optional(),
  accepted: z.string().optional(),
});

export type ValueView = z.infer<typeof valueViewSchema>;

/** A condition's number beside what the applicant stated. `meets` null: nothing stated, or in another unit. */
export const measureViewSchema = z.object({
  id: z.string(),
  title: localTextSchema,
  unit: z.string(),
  words: z.string(),
  hardness,
  claim: z.string().optional(),
  verified: z.string().optional(),
  accepted: z.string().optional(),
  /** Of the value that counts: what was accepted, or else what was stated. */
  meets: z.boolean().nullable(),
  /** Present where another wording of the same bound would judge this claim differently. */
  otherReading: z.object({ source: sourceViewSchema, meets: z.boolean() }).optional(),
  relaxation: z.object({ text: localTextSchema, source: sourceViewSchema }).optional(),
});

export type MeasureView = z.infer<typeof measureViewSchema>;

const base = z.object({
  id: indicatorIdSchema,
  title: localTextSchema,
  unit: z.string().optional(),
  source: sourceViewSchema,
  guidance: localTextSchema.optional(),
  cautions: z.array(z.object({ text: localTextSchema, source: sourceViewSchema.optional() })),
  reasonRequired: z.boolean(),
  evidenceRequired: z.boolean(),
  claim: z.string().optional(),
  /** 核实值 and 认定值 beside the claim, as printed. */
  verified: z.string().optional(),
  accepted: z.string().optional(),
  requirements: z.array(
    z.object({ id: z.string(), titles: z.array(localTextSchema), metBy: z.array(materialIdSchema) }),
  ),
  /** Materials that the applicant filed under this indicator, or as evidence that it requires. */
  materials: z.array(materialIdSchema),
});

/** One row of the own sheet with what its mode needs to be judged. */
export const indicatorViewSchema = z.discriminatedUnion('mode', [
  base.extend({ mode: z.enum(['points', 'bonus', 'deduct']), maxPoints: pointsSchema, step: pointsSchema }),
  base.extend({
    mode: z.literal('levels'),
    maxPoints: pointsSchema,
    levels: z.array(level.extend({ points: pointsSchema })),
  }),
  base.extend({
    mode: z.literal('bands'),
    maxPoints: pointsSchema,
    step: pointsSchema,
    bands: z.array(
      z.object({ from: z.string().optional(), below: z.string().optional(), points: pointsSchema }),
    ),
    /** The digits that count, to start from: of the accepted value, or else of the claim. */
    counted: z.string().optional(),
  }),
  base.extend({ mode: z.literal('judgement'), levels: z.array(level) }),
  base.extend({ mode: z.literal('condition'), hardness, measures: z.array(measureViewSchema) }),
  base.extend({
    mode: z.literal('disposition'),
    /** The lawful ones for this submission's type. */
    choices: z.array(
      z.object({
        id: z.enum(DISPOSITIONS),
        targets: z.array(localTextSchema),
        /** What becomes of the base has to be named in words. */
        targetRequired: z.boolean(),
        lead: z.string().optional(),
        source: sourceViewSchema,
      }),
    ),
  }),
]);

export type IndicatorView = z.infer<typeof indicatorViewSchema>;
