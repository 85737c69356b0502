import { useTranslation } from 'react-i18next';
import styles from './first-use.module.css';
import { useBuiltInSchemes } from './use-built-in-schemes.ts';

/** The way to the built-in schemes. */
export const LibraryLink = ({ onOpen }: { readonly onOpen: () => void }) => {
  const { t } = useTranslation();
  const { data } = useBuiltInSchemes();
  return (
    <section className={styles.library} aria-labelledby="library-title">
      <h2 id="library-title" className={styles.heading}>
        {t('home:library.title')}
      </h2>
      <button type="button" className={styles.link} onClick={onOpen}>
        <span>{t('home:library.open')}</span>
        {data ? (
          <span className={styles.count}>{t('home:library.count', { count: data.schemes.length })}</span>
        ) : null}
      </button>
    </section>
  );
};
