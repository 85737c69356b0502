import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { usePapers, useSigningStatus } from '../../host/papers.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { NotFrozen } from './not-frozen.tsx';
import { SigningDesk } from './signing-desk.tsx';

const SCREEN = 'signing';

const Loading = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const at = { reviewId, session: seat.session };
  const { data, error, refetch } = useSigningStatus(at);
  const isFrozen = data !== undefined && data.frozenAt !== null;
  const papers = usePapers(at, isFrozen);
  const failed = error ?? papers.error;
  // Nothing can be signed before everything that would be signed is on the screen.
  if (isFrozen && papers.data)
    return (
      <SigningDesk
        screen={SCREEN}
        reviewId={reviewId}
        seat={seat}
        status={data}
        papers={papers.data.papers}
      />
    );
  const isSettled = failed !== null || (data !== undefined && !isFrozen);
  return (
    <StagePane screen={SCREEN} ready={isSettled} title={t('signing:title')}>
      {data && !isFrozen ? (
        <NotFrozen voided={data.voided} />
      ) : failed ? (
        <FailureNotice
          failure={failureOf(failed)}
          onRetry={() => void (error ? refetch() : papers.refetch())}
        />
      ) : (
        <SkeletonRows rows={8} />
      )}
    </StagePane>
  );
};

/** 签署: each member speaks to every opinion and signs every own paper, with ink and key, whoever leads last. */
export const SigningScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const seat = useSeat();
  return reviewId && seat ? (
    <Loading key={seat.session} reviewId={reviewId} seat={seat} />
  ) : (
    <SeatNeeded screen={SCREEN} title={t('signing:title')} />
  );
};
