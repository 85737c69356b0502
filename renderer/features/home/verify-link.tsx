import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../host/navigation.ts';
import styles from './first-use.module.css';

/** The way to the place where files are checked; no review has to be open for it. */
export const VerifyLink = () => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  return (
    <section className={styles.library} aria-labelledby="verify-link-title">
      <h2 id="verify-link-title" className={styles.heading}>
        {t('verify:home.title')}
      </h2>
      <button type="button" className={styles.link} onClick={() => goTo('verify')}>
        <span>{t('verify:home.open')}</span>
      </button>
      <p className={styles.text}>{t('verify:home.text')}</p>
    </section>
  );
};
