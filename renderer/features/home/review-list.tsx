import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { DamagedCard } from './damaged-card.tsx';
import { ReviewCard } from './review-card.tsx';
import styles from './review-list.module.css';

export const useReviews = () =>
  useQuery({ queryKey: queryKeys.reviews, queryFn: () => host.reviews.list({}) });

/** Reviews on this machine, last touched first. */
export const ReviewList = () => {
  const { t } = useTranslation();
  const reviews = useReviews();
  const isEmpty = reviews.data && reviews.data.reviews.length + reviews.data.damaged.length === 0;
  return (
    <section className={styles.section} aria-labelledby="reviews-title">
      <h2 id="reviews-title" className={styles.heading}>
        {t('home:reviews')}
      </h2>
      {reviews.isError ? (
        <FailureNotice failure={failureOf(reviews.error)} onRetry={() => void reviews.refetch()} />
      ) : null}
      {reviews.isPending ? <SkeletonRows rows={3} /> : null}
      {isEmpty ? <p className={styles.facts}>{t('home:none')}</p> : null}
      {reviews.data ? (
        <ul className={styles.list}>
          {reviews.data.reviews.map((review) => (
            <ReviewCard key={review.reviewId} review={review} />
          ))}
          {reviews.data.damaged.map((each) => (
            <DamagedCard key={each.reviewId} reviewId={each.reviewId} code={each.code} />
          ))}
        </ul>
      ) : null}
    </section>
  );
};
