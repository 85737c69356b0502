import { z } from 'zod';
import type { AggregationRecipe } from '../domain/scheme/aggregation-recipe.ts';

const weight = z.number().int().min(1).max(100);

/** 计算方法 as data. */
export const recipeSchema = z.object({
  method: z.enum(['mean', 'trimmed-mean', 'weighted-by-role']),
  per: z.enum(['total', 'indicator']),
  decimals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  weights: z.object({ chair: weight, member: weight }).optional(),
}) satisfies z.ZodType<AggregationRecipe>;
