import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import { usePanel } from '../../host/panel.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { DeclarationScreen } from './declaration-screen.tsx';
import { findGateStep } from './gate-step.ts';
import { UndertakingScreen } from './undertaking-screen.tsx';

/** In front of every stage with material: undertaking, then declaration, then the stage that the member wanted. */
export const StandingGate = ({
  reviewId,
  seat,
  children,
}: {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  /** The stage that opens behind the gate; it is not even mounted before. */
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation();
  const leaveSeat = useNavigation((state) => state.leaveSeat);
  const panel = usePanel(reviewId);
  if (panel.data)
    switch (findGateStep(panel.data.members, seat.member.id)) {
      case 'open':
        return children;
      case 'undertake':
        return <UndertakingScreen reviewId={reviewId} seat={seat} />;
      case 'declare':
        return <DeclarationScreen reviewId={reviewId} seat={seat} />;
      case 'gone':
        return (
          <StagePane screen="seat-ended" ready title={t('convening:gone.title')}>
            <EmptyState
              title={t('convening:gone.what', { name: seat.member.name })}
              action={<Button onClick={() => void leaveSeat()}>{t('frame:seat.leave')}</Button>}
            >
              {t('convening:gone.kept')}
            </EmptyState>
          </StagePane>
        );
    }
  return (
    <StagePane screen="standing" ready={panel.isError} title={t('convening:before')}>
      {panel.isError ? (
        <FailureNotice failure={failureOf(panel.error)} onRetry={() => void panel.refetch()} />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </StagePane>
  );
};
