import type { TFunction } from 'i18next';
import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { MatrixSubmission } from './cell-values.ts';

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

/** The aggregation in words, so that anyone at the table can recompute a total. */
export const writeRecipe = (matrix: Matrix, submission: MatrixSubmission, t: TFunction): string => {
  const places = writePlaces(matrix.decimals, t);
  if (matrix.method === 'mean') return t('deliberation:recipe.mean', { places });
  return submission.trimmed
    ? t('deliberation:recipe.trimmed', { places, untrimmed: submission.untrimmedTotal })
    : t('deliberation:recipe.tooFew', { places });
};
