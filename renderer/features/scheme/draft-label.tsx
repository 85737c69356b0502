import { useTranslation } from 'react-i18next';
import styles from './rule-labels.module.css';

/** 征求意见稿: said wherever the policy is named. */
export const DraftLabel = () => {
  const { t } = useTranslation();
  return <strong className={styles.draft}>{t('scheme:draft')}</strong>;
};
