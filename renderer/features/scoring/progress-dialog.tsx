import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { CloseRound } from './close-round.tsx';
import { ProgressTable } from './progress-table.tsx';
import styles from './scoring.module.css';
import { UnlockRequests } from './unlock-requests.tsx';
import { useProgress } from './use-progress.ts';
import { listAnswerable } from './list-unlocks.ts';
import { useUnlocks } from './use-unlocks.ts';
import { useSubmissionNames } from './use-submission-names.ts';

/** How far everyone is, for the chair, with the way to end the round. */
export const ProgressDialog = ({
  reviewId,
  seat,
  scored,
  onClose,
}: {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  /** Whether the sheets have points. */
  readonly scored: boolean;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  const progress = useProgress(reviewId, seat.session);
  const nameOf = useSubmissionNames(reviewId);
  const toAnswer = listAnswerable(useUnlocks(reviewId, seat.session).data ?? []).length;
  const [closing, setClosing] = useState(false);
  if (closing && progress.data) {
    return (
      <CloseRound
        reviewId={reviewId}
        session={seat.session}
        progress={progress.data}
        scored={scored}
        onCancel={() => setClosing(false)}
        onClosed={onClose}
      />
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('scoring:progress.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {progress.data ? (
        <>
          <UnlockRequests reviewId={reviewId} session={seat.session} />
          <ProgressTable progress={progress.data} nameOf={nameOf} />
          <div className={styles.dialogFoot}>
            <span className={styles.dialogHint}>
              {progress.data.roundClosed
                ? t('scoring:closed.what')
                : toAnswer > 0
                  ? t('corrections:requests.first', { count: toAnswer })
                  : t('scoring:progress.note')}
            </span>
            {progress.data.roundClosed ? (
              <Button onClick={() => goTo('deliberation')}>{t('scoring:closed.go')}</Button>
            ) : (
              <Button variant={toAnswer > 0 ? 'default' : 'filled'} onClick={() => setClosing(true)}>
                {t('scoring:close.open')}
              </Button>
            )}
          </div>
        </>
      ) : progress.isError ? (
        <FailureNotice failure={failureOf(progress.error)} onRetry={() => void progress.refetch()} />
      ) : (
        <SkeletonRows rows={5} />
      )}
    </Modal>
  );
};
