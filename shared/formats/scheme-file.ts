import { z } from 'zod';
import { DISPOSITIONS } from '../domain/scheme/indicator.ts';
import type { Scheme } from '../domain/scheme/scheme.ts';
import { groupSchema } from './group-file.ts';
import { hardnessSchema, namedSchema, sourceSchema } from './indicator-file.ts';
import {
  localTextSchema,
  localTitleSchema,
  portableIdSchema,
  schemeIdSchema,
  titleSchema,
  writtenPointsSchema,
} from './primitives.ts';
import { recipeSchema } from './recipe-file.ts';
import { slotSchema } from './slot-file.ts';

export const SCHEME_FORMAT = 'paneldesk/scheme/1';

const MAX_RULES = 100;
const grade = namedSchema.extend({
  source: sourceSchema.optional(),
  share: z
    .object({
      words: titleSchema,
      numerator: z.number().int().positive(),
      denominator: z.number().int().positive(),
      about: z.boolean().default(false),
      source: sourceSchema.optional(),
    })
    .optional(),
  cutOff: writtenPointsSchema.optional(),
});

const conclusion = namedSchema.extend({
  part: portableIdSchema.optional(),
  source: sourceSchema,
  options: z
    .array(namedSchema.extend({ favourable: z.boolean().default(false) }))
    .min(2)
    .max(20),
});

const transition = z.object({
  type: portableIdSchema,
  disposition: z.enum(DISPOSITIONS),
  target: localTitleSchema.optional(),
  lead: titleSchema.optional(),
  source: sourceSchema,
});

const consequence = z.object({
  when: localTextSchema,
  then: localTextSchema,
  source: sourceSchema,
  trigger: z.object({ grade: portableIdSchema, times: z.number().int().min(1).max(10) }).optional(),
});

const panelRuleBase = z.object({ hardness: hardnessSchema, source: sourceSchema });
const capacities = z.array(namedSchema).min(1).max(20);
const shareNumber = z.number().int().min(1).max(100);

const panelRule = z.discriminatedUnion('kind', [
  panelRuleBase.extend({ kind: z.literal('size'), atLeast: z.number().int().min(1).max(100) }),
  panelRuleBase.extend({ kind: z.literal('odd') }),
  panelRuleBase.extend({ kind: z.literal('capacities'), capacities }),
  panelRuleBase.extend({
    kind: z.literal('share'),
    capacities,
    numerator: shareNumber,
    denominator: shareNumber,
  }),
]);

const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).max(MAX_RULES).default([]);

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
    parts: listOf(namedSchema.extend({ source: sourceSchema })),
    types: listOf(namedSchema.extend({ category: localTitleSchema.optional(), source: sourceSchema })),
    groups: z.array(groupSchema).max(500).default([]),
    aggregation: recipeSchema.prefault({ method: 'mean', per: 'total', decimals: 2 }),
    grades: listOf(grade),
    vetoes: listOf(z.object({ id: portableIdSchema, title: localTextSchema, source: sourceSchema })),
    conclusions: listOf(conclusion),
    transitions: listOf(transition),
    consequences: listOf(consequence),
    panelRules: listOf(panelRule),
    provisions: listOf(z.object({ id: portableIdSchema, title: localTextSchema, source: sourceSchema })),
    slots: listOf(slotSchema),
    opinion: z.object({
      sections: z
        .array(namedSchema.extend({ source: sourceSchema.optional() }))
        .min(1)
        .max(30),
      deemedAgreement: sourceSchema.optional(),
    }),
  })
  .transform(({ format: _format, ...scheme }): Scheme => scheme);

/** The file's own shape, as it is written down and digested. */
export type SchemeFile = z.input<typeof schemeFileSchema>;
