import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './score-matrix.module.css';

/** What was given before deliberation, struck through beside what replaced it; read aloud as what it is. */
export const EarlierValue = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <>
      <del className={styles.earlier}>
        <span className="pd-sr-only">{t('deliberation:revised.earlier')}</span>
        {children}
      </del>{' '}
    </>
  );
};
