import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat } from '../../host/navigation.ts';
import { useReviewId } from '../../host/open-review.ts';
import { usePanel } from '../../host/panel.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { HostDesk } from './host-desk.tsx';
import { useLaptops } from './laptops-queries.ts';
import { SeatDesk } from './seat-desk.tsx';

const SCREEN = 'laptops';

/** 多机评分: on the host, files out and back; on a member's laptop, the own sheets on their way back. */
export const LaptopsScreen = () => {
  const { t } = useTranslation();
  const reviewId = useReviewId();
  const leaving = useNavigation((state) => state.leaving);
  const seat = useSeat();
  const laptops = useLaptops(reviewId);
  const panel = usePanel(reviewId);
  const failed = laptops.error ?? panel.error;

  if (!laptops.data || !panel.data)
    return (
      <StagePane screen={SCREEN} ready={failed !== null} title={t('frame:place.laptops')}>
        {failed ? (
          <FailureNotice
            failure={failureOf(failed)}
            onRetry={() => void Promise.all([laptops.refetch(), panel.refetch()])}
          />
        ) : (
          <SkeletonRows rows={6} />
        )}
      </StagePane>
    );
  if (laptops.data.kind === 'host')
    return <HostDesk reviewId={reviewId} panel={panel.data} state={laptops.data} />;
  return seat && !leaving ? (
    <SeatDesk key={seat.session} reviewId={reviewId} seat={seat} state={laptops.data} />
  ) : (
    <SeatNeeded screen={SCREEN} title={t('laptops:seat.title')} />
  );
};
