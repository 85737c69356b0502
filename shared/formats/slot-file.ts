import { z } from 'zod';
import type { Slot, SlotFilling } from '../domain/scheme/slot.ts';
import { groupSchema } from './group-file.ts';
import { recipeSchema } from './recipe-file.ts';
import { bandsSchema, namedSchema, sourceSchema } from './indicator-file.ts';
import { MAX_LIST, portableIdSchema, textSchema, writtenPointsSchema } from './primitives.ts';

const base = namedSchema.extend({ source: sourceSchema, required: z.boolean().default(false) });
const ids = z.array(portableIdSchema).min(1).max(MAX_LIST);

/** What the policy leaves open. */
export const slotSchema = z.discriminatedUnion('kind', [
  base.extend({ kind: z.literal('groups'), part: portableIdSchema }),
  base.extend({ kind: z.literal('points'), groups: ids }),
  base.extend({ kind: z.literal('bands'), indicators: ids }),
  base.extend({ kind: z.literal('cut-offs') }),
  base.extend({ kind: z.literal('recipe') }),
  base.extend({
    kind: z.literal('choice'),
    options: z.array(namedSchema).min(2).max(20),
    preset: portableIdSchema,
  }),
  base.extend({ kind: z.literal('text') }),
]) satisfies z.ZodType<Slot>;

const slot = portableIdSchema;

/** What the bureau puts into a slot, in the review file. */
export const fillingSchema = z.discriminatedUnion('kind', [
  z.object({ slot, kind: z.literal('groups'), groups: z.array(groupSchema).min(1).max(200) }),
  z.object({ slot, kind: z.literal('points'), maxima: z.record(portableIdSchema, writtenPointsSchema) }),
  z.object({ slot, kind: z.literal('bands'), bands: z.record(portableIdSchema, bandsSchema) }),
  z.object({ slot, kind: z.literal('cut-offs'), cutOffs: z.record(portableIdSchema, writtenPointsSchema) }),
  z.object({ slot, kind: z.literal('recipe'), recipe: recipeSchema }),
  z.object({ slot, kind: z.literal('choice'), option: portableIdSchema }),
  z.object({ slot, kind: z.literal('text'), text: textSchema.min(1) }),
]) satisfies z.ZodType<SlotFilling>;

export const fillingsSchema = z.array(fillingSchema).max(100).default([]);
