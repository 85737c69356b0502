import { useTranslation } from 'react-i18next';
import { useSchemeShown } from '../features/scheme/scheme-place.ts';
import { useNavigation } from '../host/navigation.ts';
import { switchLocale } from '../ui/i18n/start-i18n.ts';
import { useLocale } from '../ui/text.ts';
import { usePreferences } from '../ui/theme/preferences.ts';
import styles from './header.module.css';

interface BrandHeaderProps {
  readonly onSchemes: () => void;
  readonly onHelp: () => void;
}

/** Header of the window while no review is open. */
export const BrandHeader = ({ onSchemes, onHelp }: BrandHeaderProps) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  const stage = useNavigation((state) => state.stage);
  const inLibrary = useSchemeShown((state) => state.place !== null);
  const choose = usePreferences((state) => state.choose);
  const other = useLocale() === 'en' ? 'zh-CN' : 'en';
  const change = async (): Promise<void> => {
    choose({ locale: other });
    await switchLocale(other);
  };
  return (
    <header className={styles.header}>
      <span className={styles.brand}>{t('common:brand')}</span>
      <span className={styles.note}>{t('common:tagline')}</span>
      <nav className={styles.links} aria-label={t('frame:windowNav')}>
        {stage === 'home' && !inLibrary ? null : (
          <button type="button" className={styles.link} onClick={() => goTo('home')}>
            {t('frame:home')}
          </button>
        )}
        <button
          type="button"
          className={styles.link}
          aria-current={inLibrary ? 'page' : undefined}
          onClick={onSchemes}
        >
          {t('scheme:library.title')}
        </button>
        <button
          type="button"
          className={styles.link}
          aria-current={stage === 'verify' && !inLibrary ? 'page' : undefined}
          onClick={() => goTo('verify')}
        >
          {t('verify:title')}
        </button>
        <button
          type="button"
          className={styles.link}
          aria-current={stage === 'settings' && !inLibrary ? 'page' : undefined}
          onClick={() => goTo('settings')}
        >
          {t('frame:settings')}
        </button>
        <button type="button" className={styles.link} onClick={onHelp}>
          {t('frame:help.open')}
        </button>
        <button type="button" className={styles.link} lang={other} onClick={change}>
          {t('frame:otherLanguage')}
        </button>
      </nav>
    </header>
  );
};
