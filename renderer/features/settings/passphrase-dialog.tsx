import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { findPassphraseFault, SHORTEST_PASSPHRASE } from './passphrase-rules.ts';
import styles from './settings-screen.module.css';
import { useProtectionChange } from './use-protection-change.ts';

interface PassphraseDialogProps {
  readonly hasPassphrase: boolean;
  readonly onClose: () => void;
}

/** Sets or changes the passphrase. It cannot be recovered, and the dialog says so. */
export const PassphraseDialog = ({ hasPassphrase, onClose }: PassphraseDialogProps) => {
  const { t } = useTranslation();
  const { busy, failure, run } = useProtectionChange();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  const set = async (): Promise<void> => {
    const found = findPassphraseFault(next, again);
    setFault(found ? t(`settings:passphrase.fault.${found}`, { min: SHORTEST_PASSPHRASE }) : null);
    if (found) return;
    await run(
      () => host.app.setPassphrase(hasPassphrase ? { next, current } : { next }),
      t('settings:passphrase.setDone'),
      onClose,
    );
  };

  return (
    <ConfirmDialog
      opened
      title={hasPassphrase ? t('settings:passphrase.changeTitle') : t('settings:passphrase.setTitle')}
      confirmLabel={t('settings:passphrase.save')}
      onConfirm={() => void set()}
      onClose={onClose}
      busy={busy}
      failure={failure}
    >
      <div className={styles.fields}>
        <p className={styles.text}>{t('settings:passphrase.text', { min: SHORTEST_PASSPHRASE })}</p>
        {hasPassphrase ? (
          <PassphraseField
            label={t('settings:passphrase.current')}
            kind="current"
            value={current}
            onChange={setCurrent}
            isFirst
          />
        ) : null}
        <PassphraseField
          label={t('settings:passphrase.next')}
          kind="new"
          value={next}
          onChange={setNext}
          error={fault}
          isFirst={!hasPassphrase}
        />
        <PassphraseField
          label={t('settings:passphrase.again')}
          kind="new"
          value={again}
          onChange={setAgain}
        />
      </div>
    </ConfirmDialog>
  );
};
