import { Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { refreshAfterFreeze } from './opinion-queries.ts';

const MAX_REASON = 4_000;

interface UnfreezeDialogProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly onClose: () => void;
}

/** 解除冻结: voids every signature, keeps them in the log, and asks why. */
export const UnfreezeDialog = ({ reviewId, session, onClose }: UnfreezeDialogProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const unfreeze = useMutation({
    mutationFn: () => host.opinions.unfreeze({ reviewId, session, reason: reason.trim() }),
    onSuccess: async ({ savedAt }) => {
      useStatusLine.getState().saved(savedAt);
      await refreshAfterFreeze(reviewId, session);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      destructive
      title={t('opinion:unfreeze.title')}
      confirmLabel={t('opinion:unfreeze.confirm')}
      onConfirm={() => unfreeze.mutate()}
      onClose={onClose}
      busy={unfreeze.isPending}
      blockedBecause={reason.trim() === '' ? t('opinion:unfreeze.needsReason') : undefined}
      failure={unfreeze.error ? failureOf(unfreeze.error) : null}
    >
      <p>{t('opinion:unfreeze.means')}</p>
      <Textarea
        label={t('opinion:unfreeze.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={MAX_REASON}
        autosize
        minRows={2}
        maxRows={6}
      />
    </ConfirmDialog>
  );
};
