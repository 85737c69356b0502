import { useTranslation } from 'react-i18next';
import styles from './preview.module.css';

interface TextViewProps {
  readonly text: string;
  readonly encoding: string;
  readonly truncated: boolean;
  readonly title: string;
}

/** Plain text in the window's own face, with its own line breaks. */
export const TextView = ({ text, encoding, truncated, title }: TextViewProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} role="region" aria-label={t('preview:content', { title })} tabIndex={0}>
      <p className={styles.about}>
        {truncated
          ? t('preview:text.truncated')
          : t('preview:text.about', { encoding: encoding.toUpperCase() })}
      </p>
      <div className={styles.sheet} data-preview-text>
        {text.trim() === '' ? (
          <p className={styles.empty}>{t('preview:empty')}</p>
        ) : (
          <p className={styles.plain}>{text}</p>
        )}
      </div>
    </div>
  );
};
