import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COMMENT } from '../../../../shared/formats/evidence-schema.ts';
import { host } from '../../../host/client.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useVisitDesk } from '../visit-desk.ts';
import { useVisitChange } from '../visit-queries.ts';

/** 重新打开: a closed record is written on, with a reason that stays. */
export const ReopenDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { at } = useVisitDesk();
  const change = useVisitChange(at);
  const [reason, setReason] = useState('');
  const reopen = async (): Promise<void> => {
    if (await change.run(() => host.siteVisit.reopen({ ...at, reason: reason.trim() }))) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('site-visit:reopen.title')}
      confirmLabel={t('site-visit:reopen.confirm')}
      onConfirm={() => void reopen()}
      onClose={onClose}
      busy={change.busy}
      failure={change.failure}
      blockedBecause={reason.trim() === '' ? t('site-visit:reopen.needsReason') : undefined}
    >
      <p>{t('site-visit:reopen.means')}</p>
      <Textarea
        size="lg"
        label={t('site-visit:reopen.reason')}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={MAX_COMMENT}
        value={reason}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
};
