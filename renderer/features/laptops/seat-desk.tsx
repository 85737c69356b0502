import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import type { Seat } from '../../host/navigation.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { HandBackDialog } from './hand-back-dialog.tsx';
import { HandBackState } from './hand-back-state.tsx';
import { HandedBackList } from './handed-back-list.tsx';
import type { LaptopState } from './laptops-queries.ts';
import { OwnConflicts } from './own-conflicts.tsx';
import { OwnSheetList } from './own-sheet-list.tsx';
import styles from './seat-desk.module.css';

interface SeatDeskProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly state: LaptopState;
}

/** A member's own laptop: how far the own sheets are, and the way back to the host, as often as one likes. */
export const SeatDesk = ({ reviewId, seat, state }: SeatDeskProps) => {
  const { t } = useTranslation();
  const [handing, setHanding] = useState(false);
  const { session } = seat;
  const own = useQuery({
    queryKey: queryKeys.submissions(reviewId, session),
    queryFn: () => host.scoring.submissions({ reviewId, session }),
  });
  return (
    <StagePane
      screen="laptops"
      ready={own.data !== undefined || own.isError}
      title={t('laptops:seat.title')}
      subtitle={t('laptops:seat.subtitle', { name: seat.member.name, device: state.device })}
      hint={t('laptops:seat.hint')}
      actions={<Button onClick={() => setHanding(true)}>{t('laptops:handBack.open')}</Button>}
    >
      <div className={styles.columns}>
        <div className={styles.column}>
          <HandBackState state={state} />
          <OwnConflicts reviewId={reviewId} seat={seat} state={state} />
          {own.data ? <OwnSheetList submissions={own.data.submissions} /> : null}
          {own.isError ? (
            <FailureNotice failure={failureOf(own.error)} onRetry={() => void own.refetch()} />
          ) : null}
          {own.isPending ? <SkeletonRows rows={4} /> : null}
        </div>
        <HandedBackList handedBack={state.handedBack} />
      </div>
      {handing ? <HandBackDialog reviewId={reviewId} seat={seat} onClose={() => setHanding(false)} /> : null}
    </StagePane>
  );
};
