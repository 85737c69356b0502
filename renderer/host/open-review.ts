import type { ReviewId } from '../../shared/domain/ids.ts';
import { useNavigation } from './navigation.ts';

/** The review of a stage screen. Stages are only shown while one is open, so its absence is a mistake of the frame. */
export const useReviewId = (): ReviewId => {
  const reviewId = useNavigation((state) => state.reviewId);
  if (reviewId === null) throw new Error('a stage is shown without a review');
  return reviewId;
};
