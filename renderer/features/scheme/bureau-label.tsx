import { useTranslation } from 'react-i18next';
import styles from './rule-labels.module.css';

/** On what the policy leaves open and the bureau brought. */
export const BureauLabel = () => {
  const { t } = useTranslation();
  return <span className={styles.bureau}>{t('scheme:byBureau')}</span>;
};
