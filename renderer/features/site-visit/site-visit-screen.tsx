import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { useVisitable } from './visit-queries.ts';
import { VisitStage } from './visit-stage.tsx';

const SCREEN = 'site-visit';

const Visits = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const { session } = seat;
  const submissionId = useNavigation((state) => state.submissionId);
  const choose = useNavigation((state) => state.chooseSubmission);
  const { data, error, refetch } = useVisitable(reviewId, session);
  const chosen = data?.submissions.find(({ id }) => id === submissionId) ?? data?.submissions[0];
  const id = chosen?.id;
  const at = useMemo(
    () => (id === undefined ? null : { reviewId, session, submissionId: id }),
    [reviewId, session, id],
  );
  if (data && at)
    return (
      <VisitStage
        key={at.submissionId}
        at={at}
        tabs={data.submissions.map(({ id, baseName }) => ({ id, label: baseName }))}
        onChoose={choose}
      />
    );
  return (
    <StagePane screen={SCREEN} ready={error !== null || data !== undefined} title={t('site-visit:title')}>
      {error ? (
        <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : data ? (
        <EmptyState title={t('site-visit:nothing.title')}>{t('site-visit:nothing.what')}</EmptyState>
      ) : (
        <SkeletonRows rows={8} />
      )}
    </StagePane>
  );
};

/** 现场核查: what was stated, looked at on the spot; facts, never scores. */
export const SiteVisitScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const seat = useSeat();
  return reviewId && seat ? (
    <Visits key={seat.session} reviewId={reviewId} seat={seat} />
  ) : (
    <SeatNeeded screen={SCREEN} title={t('site-visit:title')} />
  );
};
