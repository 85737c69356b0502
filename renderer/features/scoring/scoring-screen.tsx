import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { queryKeys } from '../../host/queries.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { ProgressStage } from './progress-stage.tsx';
import { SheetStage } from './sheet-stage.tsx';
import { useKeepDrafts } from './use-drafts.ts';

/** 评分: the own sheets of whoever sits here; the secretary, who does not score, and a chair recused from all see how far everyone is. */
export const ScoringScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const leaving = useNavigation((state) => state.leaving);
  const seat = useSeat();
  useKeepDrafts();
  if (!reviewId || !seat || leaving) return <SeatNeeded screen="scoring" title={t('scoring:title')} />;
  return seat.member.role === 'secretary' ? (
    <ProgressStage reviewId={reviewId} seat={seat} />
  ) : (
    <OwnSheets key={seat.session} reviewId={reviewId} seat={seat} />
  );
};

const OwnSheets = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const { session } = seat;
  const chosen = useNavigation((state) => state.submissionId);
  const choose = useNavigation((state) => state.chooseSubmission);
  const list = useQuery({
    queryKey: queryKeys.submissions(reviewId, session),
    queryFn: () => host.scoring.submissions({ reviewId, session }),
  });
  const submissions = list.data?.submissions ?? [];
  const current =
    submissions.find((each) => each.id === chosen) ??
    submissions.find((each) => each.submittedAt === null && !each.waits) ??
    submissions[0];
  const currentId = current?.id;
  useEffect(() => {
    if (currentId && currentId !== chosen) choose(currentId);
  }, [currentId, chosen, choose]);

  if (list.data && !current)
    return seat.member.role === 'chair' ? (
      <ProgressStage reviewId={reviewId} seat={seat} />
    ) : (
      <StagePane screen="scoring" ready title={t('scoring:title')}>
        <EmptyState title={t('scoring:nothing.title')}>{t('scoring:nothing.what')}</EmptyState>
      </StagePane>
    );
  if (list.isError || !current) {
    return (
      <StagePane screen="scoring" ready={list.isError} title={t('scoring:title')}>
        {list.isError ? (
          <FailureNotice failure={failureOf(list.error)} onRetry={() => void list.refetch()} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </StagePane>
    );
  }
  return (
    <SheetStage
      key={current.id}
      place={{ reviewId, submissionId: current.id, memberId: seat.member.id, session }}
      seat={seat}
      submissions={submissions}
      waiting={list.data?.roundClosed === false ? list.data.waiting : 0}
    />
  );
};
