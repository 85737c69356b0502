import { useTranslation } from 'react-i18next';
import { LibraryLink } from './library-link.tsx';
import { VerifyLink } from './verify-link.tsx';
import styles from './first-use.module.css';

/** What somebody who sees the application for the first time this morning has to know. */
export const FirstUse = ({ openLibrary }: { readonly openLibrary: () => void }) => {
  const { t } = useTranslation();
  return (
    <aside className={styles.aside} aria-label={t('home:first.title')}>
      <LibraryLink onOpen={openLibrary} />
      <VerifyLink />
      <h2 className={styles.heading}>{t('home:first.title')}</h2>
      <p className={styles.text}>{t('home:first.text')}</p>
      <ol className={styles.steps}>
        <li>{t('home:first.step1')}</li>
        <li>{t('home:first.step2')}</li>
        <li>{t('home:first.step3')}</li>
        <li>{t('home:first.step4')}</li>
      </ol>
      <h2 className={styles.heading}>{t('home:first.safeTitle')}</h2>
      <p className={styles.text}>{t('home:first.safe')}</p>
    </aside>
  );
};
