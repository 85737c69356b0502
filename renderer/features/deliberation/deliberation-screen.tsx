import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { RevealedStage } from './revealed-stage.tsx';
import { RoundOpenNotice } from './round-open-notice.tsx';
import { useOverview } from './use-matrix.ts';

const SCREEN = 'deliberation';

const Loading = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useOverview(reviewId, seat);
  const first = data?.submissions[0];
  if (data && first)
    return <RevealedStage screen={SCREEN} reviewId={reviewId} seat={seat} overview={data} first={first} />;
  const failure = error ? failureOf(error) : null;
  return (
    <StagePane screen={SCREEN} ready={failure !== null || data !== undefined} title={t('deliberation:title')}>
      {failure?.code === 'round-open' ? (
        <RoundOpenNotice />
      ) : failure ? (
        <FailureNotice failure={failure} onRetry={() => void refetch()} />
      ) : data ? (
        <EmptyState title={t('deliberation:nothing.title')}>
          <p>{t('deliberation:nothing.why')}</p>
        </EmptyState>
      ) : (
        <SkeletonRows rows={10} />
      )}
    </StagePane>
  );
};

/** 合议: what the members gave, where they differ and why, and what the panel decides; opens when the chair has closed the round. */
export const DeliberationScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const seat = useSeat();
  return reviewId && seat ? (
    <Loading key={seat.session} reviewId={reviewId} seat={seat} />
  ) : (
    <SeatNeeded screen={SCREEN} title={t('deliberation:title')} />
  );
};
