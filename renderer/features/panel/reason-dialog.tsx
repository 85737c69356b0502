import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { useChange } from '../../host/change.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { usePanelDesk } from './panel-desk.ts';

interface ReasonDialogProps {
  readonly title: string;
  /** What happens, in a sentence or two. */
  readonly text: string;
  /** What else has to be said, above the reason. */
  readonly children?: ReactNode;
  readonly reasonLabel?: string | undefined;
  readonly confirmLabel: string;
  /** Why it cannot be confirmed yet, beside a missing reason. */
  readonly blockedBecause?: string | undefined;
  readonly destructive?: boolean;
  readonly send: (reason: string) => Promise<{ readonly savedAt: string }>;
  readonly onClose: () => void;
}

/** A step that stays in the record with its reason. What was typed stays where saving fails. */
export const ReasonDialog = ({
  title,
  text,
  children,
  reasonLabel,
  confirmLabel,
  blockedBecause,
  destructive = false,
  send,
  onClose,
}: ReasonDialogProps) => {
  const { t } = useTranslation();
  const { reviewId, session } = usePanelDesk();
  const [reason, setReason] = useState('');
  const change = useChange(reviewId, session);
  const confirm = async (): Promise<void> => {
    if (await change.run(() => send(reason.trim()))) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={title}
      confirmLabel={confirmLabel}
      onConfirm={() => void confirm()}
      onClose={onClose}
      destructive={destructive}
      busy={change.busy}
      blockedBecause={blockedBecause ?? (reason.trim() === '' ? t('panel:reason.missing') : undefined)}
      failure={change.failure}
    >
      <p>{text}</p>
      {children}
      <Textarea
        label={reasonLabel ?? t('panel:reason.label')}
        value={reason}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={MAX_COMMENT}
        data-autofocus={children === undefined || undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
};
