import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import styles from './settings-screen.module.css';
import { useProtectionChange } from './use-protection-change.ts';

/** Goes back to the protection that asks for nothing at start. */
export const RemovePassphraseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { busy, failure, run } = useProtectionChange();
  const [current, setCurrent] = useState('');
  return (
    <ConfirmDialog
      opened
      title={t('settings:passphrase.removeTitle')}
      confirmLabel={t('settings:passphrase.removeConfirm')}
      onConfirm={() =>
        void run(() => host.app.removePassphrase({ current }), t('settings:passphrase.removed'), onClose)
      }
      onClose={onClose}
      busy={busy}
      failure={failure}
      blockedBecause={current === '' ? t('settings:passphrase.currentNeeded') : undefined}
    >
      <div className={styles.fields}>
        <p className={styles.text}>{t('settings:passphrase.removeText')}</p>
        <PassphraseField
          label={t('settings:passphrase.current')}
          kind="current"
          value={current}
          onChange={setCurrent}
          isFirst
        />
      </div>
    </ConfirmDialog>
  );
};
