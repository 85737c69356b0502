import { useTranslation } from 'react-i18next';
import { useMoments } from '../../ui/moments.ts';
import { Fingerprint } from '../../ui/seat/fingerprint.tsx';
import styles from './signing.module.css';
import type { SigningStatus } from './signing-order.ts';

/** The key that signs: both ends of its fingerprint at a glance, all of it for comparing with the sign-in sheet. */
export const CertificateNote = ({ own }: { readonly own: NonNullable<SigningStatus['own']> }) => {
  const { t } = useTranslation();
  const { day } = useMoments();
  const digits = own.fingerprint.replaceAll(/[^0-9a-zA-Z]/g, '').toUpperCase();
  return (
    <details className={styles.certificate}>
      <summary>
        {t('signing:form.certificate')}{' '}
        <code>{t('signing:form.ends', { first: digits.slice(0, 4), last: digits.slice(-4) })}</code>{' '}
        <span>{t('signing:form.validUntil', { day: day(own.notAfter) })}</span>
      </summary>
      <Fingerprint value={own.fingerprint} />
    </details>
  );
};
