import { useTranslation } from 'react-i18next';
import styles from './scoring.module.css';

/** Why some of the submissions above cannot be opened yet, and who opens them. */
export const OpenHintsLine = ({ waiting }: { readonly waiting: number }) => {
  const { t } = useTranslation();
  return waiting === 0 ? null : (
    <p className={styles.hints}>{t('scoring:switch.hints', { submissions: waiting })}</p>
  );
};
