import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './skeleton-rows.module.css';

/** Shown only beyond 200 ms: what comes sooner must not flicker. */
const PATIENCE_MS = 200;

/** Grey rows where data will be. */
export const SkeletonRows = ({ rows = 5 }: { readonly rows?: number }) => {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div role="status" className={styles.rows}>
      <span className="pd-sr-only">{t('common:loading')}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row} />
      ))}
    </div>
  );
};
