import { useTranslation } from 'react-i18next';
import styles from './skip-link.module.css';

/** First stop of the keyboard: past the rail, into the stage. */
export const SkipLink = () => {
  const { t } = useTranslation();
  return (
    <a
      className={styles.skip}
      href="#stage"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('stage')?.focus();
      }}
    >
      {t('frame:skip')}
    </a>
  );
};
