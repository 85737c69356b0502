import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat } from '../../host/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { useReadingDesk } from './desk-store.ts';
import { useReadable, type ReadingAt } from './reading-queries.ts';
import { ReadingRoom } from './reading-room.tsx';

/** 材料阅览: everything that the seat may read, with a search over all of it. */
export const ReadingScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const leaving = useNavigation((state) => state.leaving);
  const seat = useSeat();
  if (!reviewId || !seat || leaving) return <SeatNeeded screen="reading" title={t('reading:title')} />;
  return <OpenRoom key={seat.session} at={{ reviewId, session: seat.session }} />;
};

const OpenRoom = ({ at }: { readonly at: ReadingAt }) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useReadable(at);
  const sitDown = useReadingDesk((desk) => desk.sitDown);
  const owner = useReadingDesk((desk) => desk.session);
  useEffect(() => sitDown(at.session), [sitDown, at.session]);
  const isOwn = owner === at.session;
  const count = data?.submissions.reduce((sum, each) => sum + each.materials.length, 0) ?? 0;
  const isReady = error !== null || (data !== undefined && isOwn);
  return (
    <StagePane
      screen="reading"
      ready={isReady}
      title={t('reading:title')}
      subtitle={data ? t('reading:subtitle', { count, submissions: data.submissions.length }) : undefined}
      bare
    >
      {error ? (
        <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : !data || !isOwn ? (
        <SkeletonRows rows={8} />
      ) : count === 0 ? (
        <EmptyState title={t('reading:nothing.title')}>{t('reading:nothing.what')}</EmptyState>
      ) : (
        <ReadingRoom at={at} submissions={data.submissions} />
      )}
    </StagePane>
  );
};
