import { z } from 'zod';
import type { Scheme } from '../domain/scheme.ts';
import {
  indicatorIdSchema,
  localTextSchema,
  localTitleSchema,
  MAX_TEXT,
  portableIdSchema,
  schemeIdSchema,
  titleSchema,
  writtenPointsSchema,
} from './primitives.ts';

export const SCHEME_FORMAT = 'paneldesk/scheme/1';

const source = z.object({ article: titleSchema, quote: z.string().min(1).max(MAX_TEXT) });

const requirement = z.object({
  id: portableIdSchema,
  anyOf: z
    .array(z.object({ id: portableIdSchema, title: localTitleSchema }))
    .min(1)
    .max(50),
});

const indicator = z.object({
  id: indicatorIdSchema,
  title: localTitleSchema,
  mode: z.enum(['points', 'bonus']),
  maxPoints: writtenPointsSchema,
  step: writtenPointsSchema.prefault(0.5),
  unit: z.string().min(1).max(20).optional(),
  source,
  guidance: localTextSchema.optional(),
  requiredEvidence: z.array(requirement).max(50).default([]),
  reasonRequired: z.boolean().default(false),
  evidenceRequired: z.boolean().default(false),
});

const group = z.object({
  id: portableIdSchema,
  title: localTitleSchema,
  maxPoints: writtenPointsSchema,
  bonus: z.boolean().default(false),
  source,
  indicators: z.array(indicator).min(1).max(500),
});

const grade = z.object({
  id: portableIdSchema,
  title: localTitleSchema,
  share: z
    .object({
      words: titleSchema,
      numerator: z.number().int().positive(),
      denominator: z.number().int().positive(),
      about: z.boolean().default(false),
    })
    .optional(),
});

/** A scheme as YAML or JSON. Parsing gives the domain's Scheme, points in hundredths. */
export const schemeFileSchema = z
  .object({
    format: z.literal(SCHEME_FORMAT),
    id: schemeIdSchema,
    version: z
      .string()
      .max(40)
      .regex(/^\d+\.\d+\.\d+$/),
    kind: z.enum(['recognition', 'evaluation', 'admission', 'realignment']),
    title: localTitleSchema,
    policy: z.object({
      title: titleSchema,
      issuer: titleSchema,
      reference: titleSchema.optional(),
      status: z.enum(['in-force', 'draft']),
    }),
    groups: z.array(group).min(1).max(200),
    aggregation: z.object({
      method: z.enum(['mean', 'trimmed-mean']),
      per: z.literal('total'),
      decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
    }),
    grades: z.array(grade).max(20).default([]),
    vetoes: z
      .array(z.object({ id: portableIdSchema, title: localTextSchema, source }))
      .max(100)
      .default([]),
    consequences: z
      .array(z.object({ when: localTextSchema, then: localTextSchema, source }))
      .max(100)
      .default([]),
    opinion: z.object({
      sections: z
        .array(z.object({ id: portableIdSchema, title: localTitleSchema }))
        .min(1)
        .max(30),
    }),
  })
  .transform(({ format: _format, ...scheme }): Scheme => scheme);

/** The file's own shape, as it is written down and digested. */
export type SchemeFile = z.input<typeof schemeFileSchema>;
