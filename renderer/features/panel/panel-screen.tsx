import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat } from '../../host/navigation.ts';
import { useReviewId } from '../../host/open-review.ts';
import { usePanel } from '../../host/panel.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { ActDialog } from './act-dialog.tsx';
import { PanelBody } from './panel-body.tsx';
import { PanelDeskContext } from './panel-desk.ts';
import { countRoster, findScoringWait } from './roster-view.ts';
import { useActDialog } from './use-act-dialog.ts';

/** 专家组: who sits here and how far each is, whether the panel is as the policy wants it, and who leads it. */
export const PanelScreen = () => {
  const { t } = useTranslation();
  const reviewId = useReviewId();
  const goTo = useNavigation((state) => state.goTo);
  const seat = useSeat();
  const { dialog, begin, close } = useActDialog();
  const panel = usePanel(reviewId);
  const summary = useQuery({
    queryKey: queryKeys.summary(reviewId),
    queryFn: () => host.reviews.summary({ reviewId }),
  });
  const wait = summary.data ? findScoringWait(summary.data.stages) : null;
  const roundClosed = panel.data?.roundClosed ?? false;
  const counts = countRoster(panel.data?.members ?? []);

  return (
    <StagePane
      screen="panel"
      ready={(panel.data !== undefined && summary.data !== undefined) || panel.isError}
      bare={panel.data !== undefined}
      title={t('frame:place.panel')}
      subtitle={
        panel.data
          ? t('panel:summary', { count: counts.scoring, signedIn: counts.signedIn, ready: counts.ready })
          : undefined
      }
      tools={
        <Button variant="default" size="compact-md" onClick={() => goTo('laptops')}>
          {t('laptops:host.title')}
        </Button>
      }
      hint={
        summary.data ? (
          <span id="panel-readiness">
            {roundClosed
              ? t('panel:readiness.closed')
              : wait === null
                ? t('panel:readiness.ready')
                : t(`frame:wait.${wait}`)}
          </span>
        ) : undefined
      }
      actions={
        roundClosed ? (
          <Button aria-describedby="panel-readiness" onClick={() => goTo('deliberation')}>
            {t('panel:toDeliberation')}
          </Button>
        ) : panel.data ? (
          <Button
            disabled={!summary.data || wait !== null}
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
      {panel.data ? (
        <PanelDeskContext
          value={{
            reviewId,
            panel: panel.data,
            session: seat?.session,
            actor: panel.data.members.find(({ id }) => id === seat?.member.id) ?? null,
            begin,
          }}
        >
          <PanelBody />
          {dialog ? <ActDialog key={dialog.serial} act={dialog.act} onClose={close} /> : null}
        </PanelDeskContext>
      ) : null}
    </StagePane>
  );
};
