import { useTranslation } from 'react-i18next';
import type { Failure } from '../../host/failure.ts';
import { FailureNotice } from '../failure-notice.tsx';
import styles from './pin-form.module.css';

interface PinFailureProps {
  readonly failure: Failure | null;
  /** Of `usePinWait`. */
  readonly wait: number;
}

/** What was wrong, and how long to wait. The notice is spoken once, the seconds are only to be seen. */
export const PinFailure = ({ failure, wait }: PinFailureProps) => {
  const { t } = useTranslation();
  if (!failure) return null;
  if (failure.code === 'pin-wait' && wait === 0)
    return (
      <p className={styles.who} role="status">
        {t('frame:seat.waitOver')}
      </p>
    );
  return (
    <>
      <FailureNotice failure={failure} />
      {wait > 0 ? (
        <p className={styles.wait} aria-hidden="true">
          {t('frame:seat.waiting', { count: wait })}
        </p>
      ) : null}
    </>
  );
};
