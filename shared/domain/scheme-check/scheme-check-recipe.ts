import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { AggregationRecipe } from '../scheme/aggregation-recipe.ts';

const isWeight = (weight: number): boolean => Number.isSafeInteger(weight) && weight > 0;

/** Weights belong to one method, and that method needs them. */
export const checkRecipe = ({ method, weights }: AggregationRecipe): readonly SchemeFault[] => {
  if (method !== 'weighted-by-role')
    return weights ? [faultAt('weights-unexpected', 'aggregation.weights', { method })] : [];
  if (!weights) return [faultAt('weights-missing', 'aggregation')];
  return (['chair', 'member'] as const)
    .filter((role) => !isWeight(weights[role]))
    .map((role) => faultAt('weights-not-whole', `aggregation.weights.${role}`, { value: weights[role] }));
};
