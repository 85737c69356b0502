import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import type { MatrixSubmission } from './cell-values.ts';
import { RevealedStage } from './revealed-stage.tsx';
import { RoundOpenNotice } from './round-open-notice.tsx';
import { useMatrix } from './use-matrix.ts';

const SCREEN = 'deliberation';

/** By rank where there are points, else in the order of the package. */
const inOrder = (submissions: readonly MatrixSubmission[]): readonly MatrixSubmission[] =>
  [...submissions].sort((a, b) => (a.scores?.rank ?? 0) - (b.scores?.rank ?? 0));

const Loading = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useMatrix(reviewId, seat);
  const submissionId = useNavigation((state) => state.submissionId);
  const submissions = inOrder(data?.submissions ?? []);
  const submission = submissions.find(({ id }) => id === submissionId) ?? submissions[0];
  if (data && submission) {
    return (
      <RevealedStage
        screen={SCREEN}
        reviewId={reviewId}
        seat={seat}
        matrix={data}
        submissions={submissions}
        submission={submission}
      />
    );
  }
  const failure = error ? failureOf(error) : null;
  return (
    <StagePane screen={SCREEN} ready={failure !== null} title={t('deliberation:title')}>
      {failure?.code === 'round-open' ? (
        <RoundOpenNotice />
      ) : failure ? (
        <FailureNotice failure={failure} onRetry={() => void refetch()} />
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
