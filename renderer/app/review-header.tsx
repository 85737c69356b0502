import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { useSchemeShown } from '../features/scheme/scheme-place.ts';
import { host } from '../host/client.ts';
import { useNavigation } from '../host/navigation.ts';
import { queryKeys } from '../host/queries.ts';
import { panelBeside } from '../ui/review-title.ts';
import styles from './header.module.css';
import { SeatMenu } from './seat-menu.tsx';
import { useFreshSeat } from './use-fresh-seat.ts';

interface ReviewHeaderProps {
  readonly reviewId: ReviewId;
  readonly railOpened: boolean;
  readonly onToggleRail: () => void;
}

/** Which review this is and who sits at it. */
export const ReviewHeader = ({ reviewId, railOpened, onToggleRail }: ReviewHeaderProps) => {
  const { t } = useTranslation();
  useFreshSeat(reviewId);
  const stage = useNavigation((state) => state.stage);
  const schemeShown = useSchemeShown((state) => state.place !== null);
  const { data } = useQuery({
    queryKey: queryKeys.summary(reviewId),
    queryFn: () => host.reviews.summary({ reviewId }),
  });
  return (
    <header className={styles.header}>
      <button type="button" className={styles.stages} aria-expanded={railOpened} onClick={onToggleRail}>
        {t('frame:rail.open', { stage: schemeShown ? t('scheme:title') : t(`frame:place.${stage}`) })}
      </button>
      <div className={styles.titles}>
        <span className={styles.title}>{data?.title}</span>
        {data ? <span className={styles.note}>{panelBeside(data.title, data.panel)}</span> : null}
      </div>
      <SeatMenu reviewId={reviewId} />
    </header>
  );
};
