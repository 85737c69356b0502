import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../host/failure.ts';
import styles from './confirm-dialog.module.css';
import { FailureNotice } from './failure-notice.tsx';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** What the primary button does, as a verb. */
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** True where the act cannot be undone: the focus then starts on Cancel. */
  readonly destructive?: boolean;
  readonly busy?: boolean;
  /** Why it cannot be confirmed yet; shown beside the button, which stays unusable meanwhile. */
  readonly blockedBecause?: string | undefined;
  readonly failure?: Failure | null;
}

/** Asks before something that matters. A failure is shown in the dialog, which stays open with what was typed. */
export const ConfirmDialog = ({
  opened,
  title,
  children,
  confirmLabel,
  onConfirm,
  onClose,
  destructive = false,
  busy = false,
  blockedBecause,
  failure = null,
}: ConfirmDialogProps) => {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={styles.body}>{children}</div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <div className={styles.buttons}>
        {blockedBecause ? (
          <span className={styles.why} id="confirm-blocked">
            {blockedBecause}
          </span>
        ) : null}
        <Button variant="default" onClick={onClose} data-autofocus={destructive || undefined}>
          {t('common:cancel')}
        </Button>
        <Button
          variant="filled"
          color={destructive ? 'red' : undefined}
          className={destructive ? styles.destructive : undefined}
          onClick={onConfirm}
          loading={busy}
          disabled={blockedBecause !== undefined}
          aria-describedby={blockedBecause ? 'confirm-blocked' : undefined}
        >
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
};
