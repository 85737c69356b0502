import { useTranslation } from 'react-i18next';
import { useHello } from '../host/hello.ts';
import { useStatusLine } from '../host/status-line.ts';
import { useMoments } from '../ui/moments.ts';
import styles from './status-line.module.css';

/** The last durable save, the protection in force, and messages that need no answer. */
export const StatusLine = ({ onHelp }: { readonly onHelp: () => void }) => {
  const { t } = useTranslation();
  const { clock } = useMoments();
  const savedAt = useStatusLine((state) => state.savedAt);
  const message = useStatusLine((state) => state.message);
  const { data } = useHello();
  return (
    <footer className={styles.line} aria-label={t('frame:status.label')}>
      <span className={styles.saved} role="status" data-saved-at={savedAt ?? ''}>
        <span aria-hidden="true" className={styles.dot} />
        {savedAt ? t('frame:status.saved', { time: clock(savedAt) }) : t('frame:status.ready')}
      </span>
      {data ? <span className={styles.note}>{t(`frame:status.protection.${data.protection}`)}</span> : null}
      <span className={styles.note}>{t('frame:status.offline')}</span>
      <span className={styles.message} role="status">
        {message}
      </span>
      <button type="button" className={styles.keys} onClick={onHelp}>
        {t('frame:status.keys')} <kbd>{'?'}</kbd>
      </button>
      {data ? <span className={styles.note}>{data.appVersion}</span> : null}
    </footer>
  );
};
