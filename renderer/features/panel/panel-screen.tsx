import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation } from '../../host/navigation.ts';
import { useReviewId } from '../../host/open-review.ts';
import { queryKeys } from '../../host/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import styles from './panel-screen.module.css';
import { RosterTable } from './roster-table.tsx';
import { countRoster, readinessOf } from './roster-view.ts';

/** 专家组: the bureau's list, who has signed in, and whose seat has a key. */
export const PanelScreen = () => {
  const { t } = useTranslation();
  const reviewId = useReviewId();
  const goTo = useNavigation((state) => state.goTo);
  const panel = useQuery({
    queryKey: queryKeys.panel(reviewId),
    queryFn: () => host.panel.get({ reviewId }),
  });
  const members = panel.data?.members ?? [];
  const counts = countRoster(members);
  const readiness = readinessOf(counts);

  return (
    <StagePane
      screen="panel"
      ready={panel.data !== undefined || panel.isError}
      title={t('frame:place.panel')}
      subtitle={
        panel.data ? t('panel:summary', { count: counts.scoring, signedIn: counts.signedIn }) : undefined
      }
      hint={panel.data ? <span id="panel-readiness">{t(`panel:readiness.${readiness}`)}</span> : undefined}
      actions={
        panel.data ? (
          <Button
            disabled={readiness !== 'ready'}
            aria-describedby="panel-readiness"
            onClick={() => goTo('scoring')}
          >
            {t('panel:toScoring')}
          </Button>
        ) : undefined
      }
    >
      {panel.isError ? (
        <FailureNotice failure={failureOf(panel.error)} onRetry={() => void panel.refetch()} />
      ) : null}
      {panel.isPending ? <SkeletonRows rows={6} /> : null}
      {panel.data && members.length === 0 ? (
        <EmptyState title={t('panel:emptyTitle')}>{t('panel:empty')}</EmptyState>
      ) : null}
      {members.length > 0 ? (
        <>
          <RosterTable reviewId={reviewId} members={members} />
          <p className={styles.note}>
            {t('panel:composition', {
              fields: counts.fields
                .map((field) => t('panel:field', { expertise: field.expertise, count: field.count }))
                .join(' · '),
            })}
          </p>
          <p className={styles.note}>{t('panel:fingerprintNote')}</p>
        </>
      ) : null}
    </StagePane>
  );
};
