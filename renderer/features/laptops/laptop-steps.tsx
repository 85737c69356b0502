import { useTranslation } from 'react-i18next';
import styles from './host-desk.module.css';

/** How it goes, for a secretary who does it the first time; gone once files were written. */
export const LaptopSteps = () => {
  const { t } = useTranslation();
  return (
    <ol className={styles.steps} aria-label={t('laptops:steps.label')}>
      <li>{t('laptops:steps.write')}</li>
      <li>{t('laptops:steps.score')}</li>
      <li>{t('laptops:steps.receive')}</li>
    </ol>
  );
};
