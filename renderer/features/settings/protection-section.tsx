import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { RemovePassphraseDialog } from './remove-passphrase-dialog.tsx';
import styles from './settings-screen.module.css';

export type Protection = HostOutputs['app']['hello']['protection'];

/** Which protection is in force, what it protects against, and the passphrase. */
export const ProtectionSection = ({ protection }: { readonly protection: Protection }) => {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'set' | 'remove' | null>(null);
  const close = (): void => setDialog(null);
  const hasPassphrase = protection === 'passphrase';
  return (
    <section className={styles.section} aria-labelledby="protection-title" data-protection={protection}>
      <h2 id="protection-title" className={styles.heading}>
        {t('settings:protection.title')}
      </h2>
      <p className={styles.text}>{t(`settings:protection.${protection}`)}</p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setDialog('set')}>
          {hasPassphrase ? t('settings:passphrase.change') : t('settings:passphrase.set')}
        </Button>
        {hasPassphrase ? (
          <Button variant="default" onClick={() => setDialog('remove')}>
            {t('settings:passphrase.remove')}
          </Button>
        ) : null}
      </div>
      {dialog === 'set' ? <PassphraseDialog hasPassphrase={hasPassphrase} onClose={close} /> : null}
      {dialog === 'remove' ? <RemovePassphraseDialog onClose={close} /> : null}
    </section>
  );
};
