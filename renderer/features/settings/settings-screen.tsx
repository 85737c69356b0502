import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../shared/domain/text.ts';
import { useHello } from '../../host/hello.ts';
import { switchLocale } from '../../ui/i18n/start-i18n.ts';
import { StagePane } from '../../ui/stage-pane.tsx';
import { TEXT_SIZES, THEMES, usePreferences } from '../../ui/theme/preferences.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { ProtectionSection } from './protection-section.tsx';
import styles from './settings-screen.module.css';

/** Each language in its own words, so that it is found by those who read only that one. */
const LANGUAGES = [
  { value: 'zh-CN', label: '中文', lang: 'zh-CN' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

/** How the window looks, and how the data on this machine are protected. Choices take effect at once. */
export const SettingsScreen = () => {
  const { t } = useTranslation();
  const { locale, theme, textSize, choose } = usePreferences();
  const hello = useHello();
  const chooseLocale = async (next: Locale): Promise<void> => {
    choose({ locale: next });
    await switchLocale(next);
  };
  return (
    <StagePane screen="settings" ready title={t('frame:settings')} subtitle={t('settings:subtitle')}>
      <div className={styles.sections}>
        <ChoiceGroup
          label={t('settings:language')}
          value={locale}
          choices={LANGUAGES}
          onChoose={(next) => void chooseLocale(next)}
        />
        <ChoiceGroup
          label={t('settings:theme')}
          value={theme}
          choices={THEMES.map((value) => ({ value, label: t(`settings:themes.${value}`) }))}
          onChoose={(next) => choose({ theme: next })}
        />
        <ChoiceGroup
          label={t('settings:textSize')}
          note={t('settings:textSizeNote')}
          value={textSize}
          choices={TEXT_SIZES.map((value) => ({ value, label: t('settings:percent', { value }) }))}
          onChoose={(next) => choose({ textSize: next })}
        />
        {hello.data ? <ProtectionSection protection={hello.data.protection} /> : null}
        {hello.data ? (
          <p className={styles.about}>
            {t('settings:about', {
              version: hello.data.appVersion,
              host: t(`settings:host.${hello.data.host}`),
            })}
          </p>
        ) : null}
      </div>
    </StagePane>
  );
};
