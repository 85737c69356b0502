import { useMemo } from 'react';
import type { Overview } from '../../../shared/contract/deliberation.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import type { Recipe } from './line-figures.ts';
import { useReviewScheme } from './review-scheme.ts';

/** How figures are made, and the titles of parts; both from the review's scheme as soon as it is read. */
export const useRecipe = (
  reviewId: ReviewId,
  { decimals, method }: Overview,
): { readonly recipe: Recipe; readonly parts: ReadonlyMap<string, LocalText> } => {
  const scheme = useReviewScheme(reviewId);
  const per = scheme?.aggregation.per ?? 'total';
  const recipe = useMemo(() => ({ decimals, method, per }), [decimals, method, per]);
  const parts = useMemo(() => new Map(scheme?.parts.map(({ id, title }) => [id, title] as const)), [scheme]);
  return { recipe, parts };
};
