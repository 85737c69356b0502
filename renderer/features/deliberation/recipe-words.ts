import type { TFunction } from 'i18next';
import type { Overview, OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';

const writePlaces = (decimals: number, t: TFunction): string => {
  switch (decimals) {
    case 0:
      return t('deliberation:recipe.whole');
    case 1:
      return t('deliberation:recipe.one');
    case 2:
      return t('deliberation:recipe.two');
    default:
      return t('deliberation:recipe.places', { decimals });
  }
};

const writeMethod = (
  method: Overview['method'],
  { trimmed, untrimmedTotal }: NonNullable<OverviewSubmission['scores']>,
  per: Scheme['aggregation']['per'],
  places: string,
  t: TFunction,
): string => {
  if (method === 'mean') return t('deliberation:recipe.mean', { places });
  if (method === 'weighted-by-role') return t('deliberation:recipe.weighted', { places });
  if (!trimmed) return t('deliberation:recipe.tooFew', { places });
  return per === 'indicator'
    ? t('deliberation:recipe.trimmedEach', { places, untrimmed: untrimmedTotal })
    : t('deliberation:recipe.trimmed', { places, untrimmed: untrimmedTotal });
};

/** The aggregation in words, so that anyone at the table can recompute a total; undefined where nothing has points. */
export const writeRecipe = (
  { decimals, method }: Pick<Overview, 'decimals' | 'method'>,
  { scores }: Pick<OverviewSubmission, 'scores'>,
  per: Scheme['aggregation']['per'],
  t: TFunction,
): string | undefined => {
  if (!scores) return undefined;
  const places = writePlaces(decimals, t);
  const sentences = [writeMethod(method, scores, per, places, t)];
  if (scores.parts.length > 0) sentences.push(t('deliberation:recipe.parts'));
  return sentences.join('');
};
