import { z } from 'zod';
import type { IndicatorGroup } from '../domain/scheme/indicator-group.ts';
import { indicatorSchema, namedSchema, sourceSchema } from './indicator-file.ts';
import { portableIdSchema, writtenPointsSchema } from './primitives.ts';

/** 一级指标, or a heading over other groups. */
export const groupSchema = namedSchema.extend({
  parent: portableIdSchema.optional(),
  part: portableIdSchema.optional(),
  types: z.array(portableIdSchema).min(1).max(100).optional(),
  maxPoints: writtenPointsSchema.optional(),
  bonus: z.boolean().default(false),
  source: sourceSchema,
  indicators: z.array(indicatorSchema).max(500).default([]),
}) satisfies z.ZodType<IndicatorGroup>;
