import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { CloseRound } from './close-round.tsx';
import { ProgressTable } from './progress-table.tsx';
import { UnlockRequests } from './unlock-requests.tsx';
import { useProgress } from './use-progress.ts';
import { useSubmissionNames } from './use-submission-names.ts';

/** The scoring stage without own sheets: how far everyone is, nothing of what they give; the chair ends the round here. */
export const ProgressStage = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  const progress = useProgress(reviewId, seat.session);
  const nameOf = useSubmissionNames(reviewId);
  const [closing, setClosing] = useState(false);
  const isChair = seat.member.role === 'chair';
  const closed = progress.data?.roundClosed ?? false;
  return (
    <StagePane
      screen="scoring"
      ready={progress.data !== undefined || progress.isError}
      title={t('scoring:progress.title')}
      subtitle={t(isChair ? 'scoring:progress.note' : 'scoring:progress.secretary')}
      tools={
        <Button variant="default" size="compact-md" onClick={() => goTo('laptops')}>
          {t('laptops:host.title')}
        </Button>
      }
      hint={closed ? t('scoring:closed.what') : isChair ? null : t('scoring:progress.chairCloses')}
      actions={
        closed ? (
          <Button onClick={() => goTo('deliberation')}>{t('scoring:closed.go')}</Button>
        ) : isChair && progress.data ? (
          <Button onClick={() => setClosing(true)}>{t('scoring:close.open')}</Button>
        ) : null
      }
    >
      {progress.data ? (
        <>
          <UnlockRequests reviewId={reviewId} session={seat.session} />
          <ProgressTable progress={progress.data} nameOf={nameOf} />
        </>
      ) : progress.isError ? (
        <FailureNotice failure={failureOf(progress.error)} onRetry={() => void progress.refetch()} />
      ) : (
        <SkeletonRows rows={6} />
      )}
      {closing && progress.data ? (
        <CloseRound
          reviewId={reviewId}
          session={seat.session}
          progress={progress.data}
          scored
          onCancel={() => setClosing(false)}
          onClosed={() => setClosing(false)}
        />
      ) : null}
    </StagePane>
  );
};
