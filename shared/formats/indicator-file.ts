import { z } from 'zod';
import type { Indicator } from '../domain/scheme/indicator.ts';
import {
  decimalTextSchema,
  indicatorIdSchema,
  localTextSchema,
  localTitleSchema,
  MAX_TEXT,
  portableIdSchema,
  titleSchema,
  writtenPointsSchema,
} from './primitives.ts';

export const sourceSchema = z.object({
  document: titleSchema.optional(),
  article: titleSchema,
  quote: z.string().min(1).max(MAX_TEXT),
});

export const namedSchema = z.object({ id: portableIdSchema, title: localTitleSchema });

const requirement = z.object({ id: portableIdSchema, anyOf: z.array(namedSchema).min(1).max(50) });

const base = {
  id: indicatorIdSchema,
  title: localTitleSchema,
  unit: z.string().min(1).max(20).optional(),
  source: sourceSchema,
  guidance: localTextSchema.optional(),
  requiredEvidence: z.array(requirement).max(50).default([]),
  reasonRequired: z.boolean().default(false),
  evidenceRequired: z.boolean().default(false),
  cautions: z
    .array(z.object({ text: localTextSchema, source: sourceSchema.optional() }))
    .max(20)
    .default([]),
};

const step = writtenPointsSchema.prefault(0.5);

const points = z.object({
  ...base,
  mode: z.enum(['points', 'bonus', 'deduct']),
  maxPoints: writtenPointsSchema,
  step,
});

const levels = z.object({
  ...base,
  mode: z.literal('levels'),
  maxPoints: writtenPointsSchema,
  levels: z
    .array(namedSchema.extend({ points: writtenPointsSchema }))
    .min(2)
    .max(20),
});

export const bandSchema = z.object({
  from: decimalTextSchema.optional(),
  below: decimalTextSchema.optional(),
  points: writtenPointsSchema,
});

export const bandsSchema = z.array(bandSchema).min(1).max(50);

const bands = z.object({
  ...base,
  mode: z.literal('bands'),
  maxPoints: writtenPointsSchema,
  step,
  bands: bandsSchema,
});

const judgement = z.object({
  ...base,
  mode: z.literal('judgement'),
  levels: z.array(namedSchema).min(2).max(20),
});

const comparator = z.enum(['at-least', 'more-than', 'at-most', 'less-than']);
export const hardnessSchema = z.enum(['hard', 'soft']);

const measure = namedSchema.extend({
  unit: z.string().min(1).max(20),
  comparator,
  bound: decimalTextSchema,
  hardness: hardnessSchema.default('hard'),
  words: titleSchema,
  otherReading: z.object({ comparator, source: sourceSchema }).optional(),
  relaxation: z.object({ text: localTextSchema, source: sourceSchema }).optional(),
});

const condition = z.object({
  ...base,
  mode: z.literal('condition'),
  hardness: hardnessSchema.default('hard'),
  measures: z.array(measure).max(20).default([]),
});

const disposition = z.object({ ...base, mode: z.literal('disposition') });

/** A row of the table; its `mode` decides what else it holds. */
export const indicatorSchema = z.discriminatedUnion('mode', [
  points,
  levels,
  bands,
  judgement,
  condition,
  disposition,
]) satisfies z.ZodType<Indicator>;
