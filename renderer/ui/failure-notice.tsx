import { useTranslation } from 'react-i18next';
import type { Failure } from '../host/failure.ts';
import styles from './failure-notice.module.css';
import { Icon } from './icon.tsx';
import { useFailureWords } from './failure-words.ts';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  /** A better next step than trying again. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** What happened, what was kept, what to do; the code follows in small type for support. Spoken at once. */
export const FailureNotice = ({ failure, onRetry, onClose, action }: FailureNoticeProps) => {
  const { t } = useTranslation();
  const words = useFailureWords(failure);
  return (
    <div className={styles.notice} role="alert">
      <span className={styles.icon}>
        <Icon name="warning" size={18} />
      </span>
      <div className={styles.words}>
        <p className={styles.what}>{words.what}</p>
        <p>{words.kept}</p>
        <p>{words.next}</p>
        <p className={styles.code}>{t('common:failureCode', { code: failure.code })}</p>
      </div>
      {onRetry || onClose || action ? (
        <div className={styles.buttons}>
          {action ? (
            <button type="button" className={styles.button} onClick={action.run}>
              {action.label}
            </button>
          ) : null}
          {onRetry ? (
            <button type="button" className={styles.button} onClick={onRetry}>
              {t('common:retry')}
            </button>
          ) : null}
          {onClose ? (
            <button type="button" className={styles.button} onClick={onClose}>
              {t('common:close')}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
};
