import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import type { Seat } from '../../host/navigation.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import dialog from './laptops-dialog.module.css';
import { VersionCard } from './version-card.tsx';
import styles from './versions.module.css';

interface VersionDialogProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly submissionId: SubmissionId;
  readonly baseName: string;
  readonly onClose: () => void;
}

/** Two versions of one own sheet beside each other: laptop, time, progress, what differs. The member chooses. */
export const VersionDialog = ({ reviewId, seat, submissionId, baseName, onClose }: VersionDialogProps) => {
  const { t } = useTranslation();
  const { session } = seat;
  const [chosen, setChosen] = useState<string | null>(null);
  const versions = useQuery({
    queryKey: queryKeys.versions(reviewId, submissionId, session),
    queryFn: () => host.laptops.versions({ reviewId, session, submissionId }),
    staleTime: 0,
  });
  const choose = useMutation({
    mutationFn: (edition: string) => host.laptops.chooseVersion({ reviewId, session, submissionId, edition }),
    onSuccess: async ({ savedAt }) => {
      useStatusLine.getState().saved(savedAt);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.sheet(reviewId, submissionId, session) }),
        queryClient.invalidateQueries({ queryKey: queryKeys.submissions(reviewId, session) }),
        refreshReview(reviewId),
      ]);
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('laptops:versions.dialog', { submission: baseName })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={dialog.text}>{t('laptops:versions.kept')}</p>
      {versions.data ? (
        <div
          className={styles.cards}
          role="radiogroup"
          aria-label={t('laptops:versions.dialog', { submission: baseName })}
        >
          {versions.data.versions.map((version) => (
            <VersionCard
              key={version.edition}
              version={version}
              chosen={chosen === version.edition}
              onChoose={() => setChosen(version.edition)}
            />
          ))}
        </div>
      ) : null}
      {versions.isPending ? <SkeletonRows rows={4} /> : null}
      {versions.isError ? (
        <FailureNotice failure={failureOf(versions.error)} onRetry={() => void versions.refetch()} />
      ) : null}
      {choose.isError ? <FailureNotice failure={failureOf(choose.error)} /> : null}
      <div className={dialog.buttons}>
        <span className={dialog.why} id="version-blocked">
          {chosen === null ? t('laptops:versions.blocked') : null}
        </span>
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          disabled={chosen === null}
          loading={choose.isPending}
          aria-describedby="version-blocked"
          onClick={() => chosen !== null && choose.mutate(chosen)}
        >
          {t('laptops:versions.do')}
        </Button>
      </div>
    </Modal>
  );
};
