import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf, type Failure } from '../../host/failure.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';

interface OutsideDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** False where this machine has no program for it. */
  readonly onOutside: () => Promise<boolean>;
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

/**
 * Warns before another program gets the file: what that does is out of this application's hands. Where there is no such program
 * it offers to save the file instead.
 */
export const OutsideDialog = ({ opened, title, onOutside, onDownload, onClose }: OutsideDialogProps) => {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refused, setRefused] = useState(false);
  const close = (): void => {
    setFailure(null);
    setRefused(false);
    onClose();
  };
  const open = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      if (await onOutside()) close();
      else setRefused(true);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  const save = (): void => {
    onDownload();
    close();
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={t('preview:outside.title')}
      confirmLabel={refused ? t('viewer:other.save') : t('preview:outside.confirm')}
      onConfirm={() => (refused ? save() : void open())}
      onClose={close}
      busy={busy}
      failure={failure}
    >
      {refused ? (
        <p role="status">{t('preview:outside.refused', { title })}</p>
      ) : (
        <>
          <p>{t('preview:outside.what', { title })}</p>
          <p>{t('preview:outside.copy')}</p>
        </>
      )}
    </ConfirmDialog>
  );
};
