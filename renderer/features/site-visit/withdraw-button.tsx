import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { host } from '../../host/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useVisitDesk } from './visit-desk.ts';
import { useVisitChange } from './visit-queries.ts';

interface WithdrawButtonProps {
  readonly subject: string;
  readonly title: string;
  readonly onDone: () => void;
}

/** 撤下: out of the record, kept in the log with the reason. */
export const WithdrawButton = ({ subject, title, onDone }: WithdrawButtonProps) => {
  const { t } = useTranslation();
  const { at, isOpen } = useVisitDesk();
  const change = useVisitChange(at);
  const [reason, setReason] = useState<string | null>(null);
  const withdraw = async (): Promise<void> => {
    if (await change.run(() => host.siteVisit.withdraw({ ...at, subject, reason: (reason ?? '').trim() })))
      onDone();
  };
  return isOpen ? (
    <>
      <Button
        size="lg"
        variant="subtle"
        color="red"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setReason('')}
      >
        {t('site-visit:withdraw.open')}
      </Button>
      <ConfirmDialog
        opened={reason !== null}
        destructive
        title={t('site-visit:withdraw.title', { title })}
        confirmLabel={t('site-visit:withdraw.confirm')}
        onConfirm={() => void withdraw()}
        onClose={() => setReason(null)}
        busy={change.busy}
        failure={change.failure}
        blockedBecause={reason?.trim() ? undefined : t('site-visit:withdraw.needsReason')}
      >
        <p>{t('site-visit:withdraw.means')}</p>
        <Textarea
          size="lg"
          label={t('site-visit:withdraw.reason')}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={MAX_COMMENT}
          value={reason ?? ''}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  ) : null;
};
