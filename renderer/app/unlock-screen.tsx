import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../host/client.ts';
import { failureOf, type Failure } from '../host/failure.ts';
import { queryClient, queryKeys } from '../host/queries.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import styles from './entrance.module.css';

/** The passphrase that protects the data of this machine, asked for at start. */
export const UnlockScreen = () => {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy || passphrase === '') return;
    setBusy(true);
    setFailure(null);
    try {
      await host.app.unlock({ passphrase });
      await queryClient.refetchQueries({ queryKey: queryKeys.hello });
    } catch (error) {
      setFailure(failureOf(error));
      setPassphrase('');
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className={styles.entrance} data-screen="unlock" data-ready="true">
      <p className={styles.brand}>{t('common:brand')}</p>
      <form className={styles.form} onSubmit={unlock} aria-labelledby="unlock-title">
        <h1 id="unlock-title" className={styles.title}>
          {t('frame:unlock.title')}
        </h1>
        <p className={styles.text}>{t('frame:unlock.text')}</p>
        <PasswordInput
          label={t('frame:unlock.passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          autoFocus
          autoComplete="current-password"
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('common:showTyped'), tabIndex: 0 }}
        />
        {failure ? <FailureNotice failure={failure} /> : null}
        <div className={styles.buttons}>
          <Button type="submit" loading={busy}>
            {t('frame:unlock.open')}
          </Button>
        </div>
      </form>
    </main>
  );
};
