import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Matrix } from '../../../shared/contract/deliberation.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMoments } from '../../ui/moments.ts';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import styles from './deliberation.module.css';
import { MatrixDesk } from './matrix-desk.tsx';
import { MatrixTabs } from './matrix-tabs.tsx';
import { writeRecipe } from './recipe-words.ts';
import { RoundOpenNotice } from './round-open-notice.tsx';
import { useMatrix } from './use-matrix.ts';

const SCREEN = 'deliberation';

const Revealed = ({ reviewId, matrix }: { readonly reviewId: ReviewId; readonly matrix: Matrix }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { submissionId, chooseSubmission, goTo } = useNavigation();
  const ranked = [...matrix.submissions].sort((a, b) => a.rank - b.rank);
  const submission = ranked.find(({ id }) => id === submissionId) ?? ranked[0];
  const closed = t('deliberation:closedAt', { at: moment(matrix.closedAt) });
  return (
    <StagePane
      screen={SCREEN}
      ready
      bare
      title={t('deliberation:title')}
      subtitle={
        submission
          ? `${closed} · ${t('deliberation:sheets', { sheets: submission.memberTotals.length })}${
              matrix.closeReason ? ` · ${t('deliberation:closeReason', { reason: matrix.closeReason })}` : ''
            }`
          : closed
      }
      hint={submission ? writeRecipe(matrix, submission, t) : undefined}
      actions={<Button onClick={() => goTo('opinion')}>{t('deliberation:toOpinion')}</Button>}
    >
      <div className={styles.stage}>
        <div className={styles.tabs}>
          <MatrixTabs submissions={ranked} chosen={submission?.id ?? null} onChoose={chooseSubmission} />
        </div>
        {submission ? (
          <MatrixDesk key={submission.id} reviewId={reviewId} matrix={matrix} submission={submission} />
        ) : null}
      </div>
    </StagePane>
  );
};

const Loading = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useMatrix(reviewId, seat);
  if (data) return <Revealed reviewId={reviewId} matrix={data} />;
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

/** 合议: what the members gave, where they differ and why; opens when the chair has closed the round. */
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
