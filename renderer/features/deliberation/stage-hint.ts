import { useTranslation } from 'react-i18next';
import type { Overview, OverviewSubmission } from '../../../shared/contract/deliberation.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { isAllDecided } from './decisions/desk-step.ts';
import { writeRecipe } from './recipe-words.ts';
import { useReviewScheme } from './review-scheme.ts';

/** How the totals are made; without points there is nothing to compute, only something to decide. */
export const useStageHint = (reviewId: ReviewId, overview: Overview, chosen: OverviewSubmission): string => {
  const { t } = useTranslation();
  const scheme = useReviewScheme(reviewId);
  return (
    writeRecipe(overview, chosen, scheme?.aggregation.per ?? 'total', t) ??
    (isAllDecided(overview.submissions)
      ? t('deliberation:decisions.complete')
      : t('deliberation:decisions.waiting'))
  );
};
