import type { TFunction } from 'i18next';
import type { AggregationRecipe } from '../../../shared/domain/scheme/aggregation-recipe.ts';

/** How sheets become one figure, in words that anyone at the table can follow. */
export const writeRecipe = (recipe: AggregationRecipe, t: TFunction): string => {
  const places = t(`scheme:places.${recipe.decimals}`);
  switch (recipe.method) {
    case 'mean':
      return t('scheme:recipe.mean', { places });
    case 'trimmed-mean':
      return recipe.per === 'indicator'
        ? t('scheme:recipe.trimmedByIndicator', { places })
        : t('scheme:recipe.trimmed', { places });
    case 'weighted-by-role':
      return t('scheme:recipe.weighted', {
        places,
        chair: recipe.weights?.chair ?? 1,
        member: recipe.weights?.member ?? 1,
      });
  }
};
