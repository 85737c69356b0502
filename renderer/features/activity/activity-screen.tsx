import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { useReviewId } from '../../host/open-review.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { ActivityTable } from './activity-table.tsx';
import { ChainState } from './chain-state.tsx';
import { useActivity } from './use-activity.ts';

/** 活动记录: who did what, when (as the clock claimed), chained so that nothing can be taken out unseen. */
export const ActivityScreen = () => {
  const { t } = useTranslation();
  const log = useActivity(useReviewId());
  const newest = log.data?.pages[0];
  const rows = log.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <StagePane
      screen="activity"
      ready={log.data !== undefined || log.isError}
      title={t('frame:place.activity')}
      subtitle={t('activity:subtitle')}
      hint={newest ? <ChainState intact={newest.intact} head={newest.head} /> : undefined}
      actions={
        log.hasNextPage ? (
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t('activity:older')}
          </Button>
        ) : undefined
      }
    >
      {log.isError ? (
        <FailureNotice failure={failureOf(log.error)} onRetry={() => void log.refetch()} />
      ) : null}
      {log.isPending ? <SkeletonRows rows={8} /> : null}
      {newest && rows.length === 0 ? (
        <EmptyState title={t('activity:emptyTitle')}>{t('activity:empty')}</EmptyState>
      ) : null}
      {rows.length > 0 ? <ActivityTable rows={rows} /> : null}
    </StagePane>
  );
};
