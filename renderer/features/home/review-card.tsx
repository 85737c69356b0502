import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { panelBeside } from '../../ui/review-title.ts';
import styles from './review-list.module.css';
import { StageBar } from './stage-bar.tsx';
import { findWayOn, type ReviewSummary } from './way-on.ts';

/** A review on this machine: what it is, how far it has come, and the way on. */
export const ReviewCard = ({ review }: { readonly review: ReviewSummary }) => {
  const { t } = useTranslation();
  const { moment, today } = useMoments();
  const clock = today(review.touchedAt);
  const openReview = useNavigation((state) => state.openReview);
  const panel = panelBeside(review.title, review.panel);
  const { action, place } = findWayOn(review);
  const facts = [
    review.bureau,
    t('home:submissions', { count: review.submissions }),
    t('home:experts', { count: review.experts }),
    clock === null ? moment(review.touchedAt) : t('home:today', { time: clock }),
  ];
  return (
    <li className={styles.card} data-review={review.reviewId}>
      <div className={styles.row}>
        <div className={styles.words}>
          <h3 className={styles.title}>
            {panel === null ? review.title : t('common:dotted', { first: review.title, second: panel })}
          </h3>
          <p className={styles.facts}>{facts.join(' · ')}</p>
          {review.seatOf ? (
            <p className={styles.seatOf}>
              <Icon name="person" size={14} /> {t('home:seatOf', { name: review.seatOf.name })}
            </p>
          ) : null}
        </div>
        <Button
          variant="default"
          aria-label={t('home:continueLong', {
            action: t(`home:continue.${action}`),
            title: review.title,
          })}
          onClick={() => void openReview(review.reviewId, place)}
        >
          {t(`home:continue.${action}`)}
        </Button>
      </div>
      <StageBar stages={review.stages} />
    </li>
  );
};
